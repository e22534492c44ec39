//! The numbers as statistics offices exchange them (SDMX, ISO 17369): which files there are, and where they lie.

use super::address::Address;
use super::endpoint::Endpoint;
use super::output::{Output, Plan, Planned};
use crate::model::{Edition, Site};

/// A file of SDMX: all languages are in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SdmxMessage {
    /// Concepts, code lists, the data structure definition and the dataflow, as SDMX-ML 2.1.
    Structure,
    /// All observations as SDMX-ML 2.1, specific to that structure.
    Data,
    /// The same as SDMX-CSV 2.0, where texts keep their breaks of lines.
    Csv,
}

impl SdmxMessage {
    pub const ALL: [SdmxMessage; 3] = [SdmxMessage::Structure, SdmxMessage::Data, SdmxMessage::Csv];

    /// Among what programs are given: like that, it does not depend on a language and stays where it is.
    pub fn address(self) -> Address {
        Address::of_file(format!("api/{}/sdmx/{}", Endpoint::VERSION, self.file_name()))
    }

    pub fn file_name(self) -> &'static str {
        match self {
            SdmxMessage::Structure => "structure.xml",
            SdmxMessage::Data => "observations.xml",
            SdmxMessage::Csv => "observations.csv",
        }
    }

    /// What statisticians know it by.
    pub fn name(self) -> &'static str {
        match self {
            SdmxMessage::Structure | SdmxMessage::Data => "SDMX-ML 2.1",
            SdmxMessage::Csv => "SDMX-CSV 2.0",
        }
    }

    /// As the guidelines of SDMX for web services have it (section 4.4), but for CSV: hosts know that by its ending, and
    /// it is one of `text/csv`.
    pub fn media_type(self) -> &'static str {
        match self {
            SdmxMessage::Structure => "application/vnd.sdmx.structure+xml;version=2.1",
            SdmxMessage::Data => "application/vnd.sdmx.structurespecificdata+xml;version=2.1",
            SdmxMessage::Csv => "text/csv",
        }
    }

    /// The one of these that IANA has registered.
    pub fn registered_type(self) -> &'static str {
        match self {
            SdmxMessage::Structure | SdmxMessage::Data => "application/xml",
            SdmxMessage::Csv => "text/csv",
        }
    }

    pub fn is_data(self) -> bool {
        self != SdmxMessage::Structure
    }
}

/// On a public site that has numbers. Whoever loads what is internal would store it under the names of what is public.
pub fn messages(site: &Site, edition: Edition) -> Vec<Planned> {
    let is_planned = edition == Edition::Public && !site.observations.is_empty();
    let messages = SdmxMessage::ALL.into_iter().filter(|_| is_planned);
    messages.map(|message| Planned { output: Output::Sdmx(message), address: message.address() }).collect()
}

impl Plan {
    /// The files of SDMX that are published.
    pub fn sdmx(&self) -> impl Iterator<Item = (SdmxMessage, &Address)> {
        self.outputs.iter().filter_map(|planned| match planned.output {
            Output::Sdmx(message) => Some((message, &planned.address)),
            _ => None,
        })
    }
}
