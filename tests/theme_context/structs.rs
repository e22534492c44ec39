//! A struct as a template sees it: its fields by the names that serde gives them.

use syn::{Attribute, Expr, GenericArgument, ItemStruct, Lit, Meta, PathArguments, Type};

pub struct Struct {
    pub meaning: String,
    pub fields: Vec<Field>,
}

pub struct Field {
    /// The name in templates.
    pub name: String,
    pub meaning: String,
    pub kind: Type,
    /// Whether the fields of its struct stand here in its place.
    pub is_flattened: bool,
    /// Whether it may be left out altogether.
    pub is_optional: bool,
}

impl Struct {
    /// Nothing for what is not serialized.
    pub fn of(item: &ItemStruct) -> Option<Struct> {
        let is_serialized = item.attrs.iter().any(|attribute| {
            attribute.path().is_ident("derive")
                && matches!(&attribute.meta, Meta::List(list) if list.tokens.to_string().contains("Serialize"))
        });
        let fields = item.fields.iter().filter_map(Field::of).collect();
        is_serialized.then(|| Struct { meaning: meaning(&item.attrs), fields })
    }
}

impl Field {
    /// Nothing for a field that is skipped.
    fn of(field: &syn::Field) -> Option<Field> {
        let mut found = Field {
            name: field.ident.as_ref()?.to_string().trim_start_matches("r#").to_string(),
            meaning: meaning(&field.attrs),
            kind: field.ty.clone(),
            is_flattened: false,
            is_optional: false,
        };
        let mut is_skipped = false;
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            let read = attribute.parse_nested_meta(|meta| {
                let word = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                match word.as_str() {
                    "skip" | "skip_serializing" => is_skipped = true,
                    "flatten" => found.is_flattened = true,
                    "rename" => found.name = meta.value()?.parse::<syn::LitStr>()?.value(),
                    "skip_serializing_if" => {
                        found.is_optional = true;
                        meta.value()?.parse::<syn::LitStr>()?;
                    }
                    _ => return Err(meta.error("tests/theme_context/structs.rs does not know this word of serde")),
                }
                Ok(())
            });
            read.expect("serde is told what this test understands");
        }
        (!is_skipped).then_some(found)
    }
}

/// The doc comment in one line.
pub fn meaning(attributes: &[Attribute]) -> String {
    let docs = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(syn::ExprLit { lit: Lit::Str(line), .. }) => Some(line.value().trim().to_string()),
            _ => None,
        },
        _ => None,
    });
    docs.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `Vec` of `Vec<String>`.
pub fn last_name(kind: &Type) -> String {
    match kind {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default(),
        Type::Reference(reference) => last_name(&reference.elem),
        _ => String::new(),
    }
}

/// `String` of `Vec<String>`.
pub fn arguments(kind: &Type) -> Vec<Type> {
    let Type::Path(path) = kind else { return Vec::new() };
    match path.path.segments.last().map(|segment| &segment.arguments) {
        Some(PathArguments::AngleBracketed(inner)) => inner
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(kind) => Some(kind.clone()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}
