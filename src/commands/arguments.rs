//! What was typed. Wraps clap.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use congbo::Request;
use congbo::language::Language;
use congbo::model::{Choice, Edition};
use congbo::plan::LinkStyle;
use jiff::civil::Date;

/// Compile TOML data and Markdown notes into a public-information site that people can trust.
#[derive(Debug, Parser)]
#[command(name = "congbo", version, propagate_version = true)]
#[command(after_help = "Exit status: 0 done, 1 the site has errors, 2 wrong usage, 3 the machine failed us.")]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub output: OutputArguments,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compile a site into a folder for any static host
    Build(BuildArguments),
    /// Build the public edition, then lock its numbers in `congbo.lock`
    Release(BuildArguments),
    /// Say what is wrong with a site, and write nothing
    Check(CheckArguments),
    /// Preview a site in the browser, rebuilt as you write
    Serve(ServeArguments),
    /// Compare a published folder with its manifest
    Verify(VerifyArguments),
    /// Say what the code of a message means and how to mend it
    Explain(ExplainArguments),
}

/// How to talk: the same for every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Messages")]
pub struct OutputArguments {
    /// For people, or one JSON object a line for programs
    #[arg(long, global = true, value_enum, default_value_t = MessageFormat::Human, value_name = "FORMAT")]
    pub message_format: MessageFormat,
    /// The language of messages; by default that of the environment (LC_ALL, LC_MESSAGES, LANG)
    #[arg(long, global = true, value_enum)]
    pub language: Option<LanguageArgument>,
    /// Whether to colour messages
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
    /// Print diagnostics only
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

#[derive(Debug, Args)]
pub struct BuildArguments {
    #[command(flatten)]
    pub site: SiteArguments,
    /// The folder to publish to; by default `public` or `internal` in the site, by edition
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub strictness: StrictnessArguments,
}

#[derive(Debug, Args)]
pub struct CheckArguments {
    #[command(flatten)]
    pub site: SiteArguments,
    #[command(flatten)]
    pub strictness: StrictnessArguments,
}

#[derive(Debug, Args)]
pub struct ServeArguments {
    #[command(flatten)]
    pub site: SiteArguments,
    /// The port on this machine to listen at
    #[arg(long, default_value_t = 4180, value_name = "N")]
    pub port: u16,
}

#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// The published folder, or a copy of it
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The word in brackets, such as `unknown-area`; without it, all are listed
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// Print every explanation, as one page of Markdown
    #[arg(long, conflicts_with = "code")]
    pub manual: bool,
}

/// Which site, and what to make of it.
#[derive(Debug, Clone, Args)]
pub struct SiteArguments {
    /// The folder that holds `site.toml`
    #[arg(value_name = "SITE", default_value = ".")]
    pub folder: PathBuf,
    /// For everybody, or for the steering committee
    #[arg(long, value_enum, default_value_t = EditionArgument::Public)]
    pub edition: EditionArgument,
    /// The address at which the site will be published, in place of the one in `site.toml`
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// The date to build for; the same date gives the same bytes
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
    /// Write links that end in `index.html`, for a site that is opened from a disk
    #[arg(long)]
    pub portable: bool,
}

#[derive(Debug, Args)]
pub struct StrictnessArguments {
    /// Treat warnings as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<Deny>,
    /// Print how long each stage took
    #[arg(long)]
    pub timings: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    Human,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LanguageArgument {
    Vi,
    En,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EditionArgument {
    Public,
    Internal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    Warnings,
}

impl Arguments {
    /// Ends the program itself on wrong usage and on `--help`, as clap does.
    pub fn read() -> Arguments {
        Arguments::parse()
    }
}

impl SiteArguments {
    pub fn request(&self) -> Request {
        let edition = match self.edition {
            EditionArgument::Public => Edition::Public,
            EditionArgument::Internal => Edition::Internal,
        };
        let link_style = if self.portable { LinkStyle::File } else { LinkStyle::Folder };
        Request { edition, base_url: self.base_url.clone(), date: self.date, link_style }
    }
}

impl BuildArguments {
    /// Each edition has a folder of its own, so that the internal one is not uploaded with the public one.
    pub fn out(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| self.site.folder.join(self.site.request().edition.word()))
    }
}

impl StrictnessArguments {
    pub fn denies_warnings(&self) -> bool {
        self.deny == Some(Deny::Warnings)
    }
}

impl From<LanguageArgument> for Language {
    fn from(argument: LanguageArgument) -> Language {
        match argument {
            LanguageArgument::Vi => Language::Vi,
            LanguageArgument::En => Language::En,
        }
    }
}

fn base_url(typed: &str) -> Result<String, String> {
    let is_web = typed.starts_with("https://") || typed.starts_with("http://");
    if is_web { Ok(typed.into()) } else { Err("an address begins with `https://`".into()) }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn each_edition_has_its_own_folder() {
        let out = |words: &[&str]| match Arguments::parse_from(words).command {
            Command::Build(build) => build.out(),
            _ => unreachable!("`build` was typed"),
        };
        assert_eq!(out(&["congbo", "build", "tinh"]), PathBuf::from("tinh/public"));
        assert_eq!(out(&["congbo", "build", "tinh", "--edition", "internal"]), PathBuf::from("tinh/internal"));
        assert_eq!(out(&["congbo", "build", "--out", "www"]), PathBuf::from("www"));
    }
}
