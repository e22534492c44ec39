//! A thing with its properties, as JSON-LD writes them. Wraps serde_json.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

/// What a property says.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(String),
    /// With the digits that it was written with.
    Number(Decimal),
    List(Vec<Value>),
    Thing(Thing),
}

/// Properties in the order in which they were told.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Thing(Vec<(&'static str, Value)>);

impl Thing {
    pub fn new(kind: &str) -> Thing {
        Thing::untyped().with("@type", kind)
    }

    pub fn untyped() -> Thing {
        Thing::default()
    }

    /// One that is told of elsewhere.
    pub fn at(id: impl Into<String>) -> Thing {
        Thing::untyped().with("@id", id.into())
    }

    pub fn with(mut self, property: &'static str, value: impl Into<Value>) -> Thing {
        self.0.push((property, value.into()));
        self
    }

    pub fn with_known(self, property: &'static str, value: Option<impl Into<Value>>) -> Thing {
        match value {
            Some(value) => self.with(property, value),
            None => self,
        }
    }

    /// Nothing where there are none.
    pub fn with_all<T: Into<Value>>(self, property: &'static str, values: impl IntoIterator<Item = T>) -> Thing {
        let values: Vec<Value> = values.into_iter().map(T::into).collect();
        if values.is_empty() { self } else { self.with(property, Value::List(values)) }
    }

    /// As a file of its own.
    pub fn in_a_file(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("texts and numbers always become JSON");
        bytes.push(b'\n');
        bytes
    }

    /// As it may stand between the tags of a script: no text can end that, or begin a comment in it.
    pub fn in_a_script(&self) -> String {
        let json = serde_json::to_string(self).expect("texts and numbers always become JSON");
        let mut safe = String::with_capacity(json.len());
        for letter in json.chars() {
            match letter {
                // JSON has them in texts alone, where they may be written so.
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", letter as u32)),
                letter => safe.push(letter),
            }
        }
        safe
    }
}

impl Serialize for Thing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(property, value)| map.serialize_entry(property, value))?;
        map.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Text(text) => serializer.serialize_str(text),
            // The digits themselves, since a binary fraction would change some of them.
            Value::Number(value) => RawValue::from_string(value.to_string())
                .expect("a decimal writes itself as a JSON number")
                .serialize(serializer),
            Value::List(values) => values.serialize(serializer),
            Value::Thing(thing) => thing.serialize(serializer),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_string())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<Decimal> for Value {
    fn from(value: Decimal) -> Value {
        Value::Number(value)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Value {
        Value::Text(date.to_string())
    }
}

impl From<Thing> for Value {
    fn from(thing: Thing) -> Value {
        Value::Thing(thing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_its_script_and_no_digit_is_lost() {
        let thing = Thing::new("Thing")
            .with("name", "</script><!-- & \u{2028}")
            .with("value", Decimal::new(4060, 2))
            .with_all("none", Vec::<String>::new());
        let written = thing.in_a_script();
        assert_eq!(written, r#"{"@type":"Thing","name":"\u003c/script\u003e\u003c!-- \u0026 \u2028","value":40.60}"#);
        let read: serde_json::Value = serde_json::from_str(&written).expect("it is JSON");
        assert_eq!(read["name"], "</script><!-- & \u{2028}");
    }
}
