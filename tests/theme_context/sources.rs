//! The structs under `src/render` that are handed to templates, and which template gets which.

use std::collections::BTreeMap;
use std::fs;

use syn::{Expr, Item, ItemFn, ReturnType, Type, UseTree};

use crate::structs::{Struct, arguments, last_name, meaning};

/// Where a struct stands: its file below `src/render`, and its name.
pub type Name = (String, String);

pub struct Sources {
    pub structs: BTreeMap<Name, Struct>,
    /// What each file imports: the name, and the path before it.
    imports: BTreeMap<String, Vec<(String, Vec<String>)>>,
    functions: BTreeMap<Name, ItemFn>,
    /// The sentence at the head of each file.
    pub heads: BTreeMap<String, String>,
    /// Each template with the struct that it is drawn from, in the order of the sources.
    pub templates: Vec<(String, Name)>,
}

/// Those that are not drawn by `page/mod.rs`.
const OTHERS: [(&str, &str, &str); 3] = [
    ("figure.html", "block.rs", "FigureContext"),
    ("table.html", "block.rs", "TableContext"),
    ("redirect.html", "page/redirect.rs", "Redirect"),
];

impl Sources {
    pub fn read() -> Sources {
        let mut sources = Sources {
            structs: BTreeMap::new(),
            imports: BTreeMap::new(),
            functions: BTreeMap::new(),
            heads: BTreeMap::new(),
            templates: Vec::new(),
        };
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/render/");
        let files = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_map(Result::ok);
        for file in files.filter(|file| file.path().extension().is_some_and(|extension| extension == "rs")) {
            let path = file.path().to_string_lossy().replace('\\', "/").replace(root, "");
            let parsed = syn::parse_file(&fs::read_to_string(file.path()).expect("a text")).expect("it compiles");
            sources.take(&path, parsed);
        }
        let drawn = sources.drawn();
        let others = OTHERS.map(|(template, file, name)| (template.to_string(), (file.to_string(), name.to_string())));
        sources.templates = drawn.into_iter().chain(others).collect();
        sources
    }

    fn take(&mut self, path: &str, file: syn::File) {
        self.heads.insert(path.to_string(), meaning(&file.attrs));
        for item in file.items {
            match item {
                Item::Struct(item) => {
                    if let Some(found) = Struct::of(&item) {
                        self.structs.insert((path.to_string(), item.ident.to_string()), found);
                    }
                }
                Item::Fn(item) => drop(self.functions.insert((path.to_string(), item.sig.ident.to_string()), item)),
                Item::Use(item) => {
                    gather(&item.tree, &mut Vec::new(), self.imports.entry(path.to_string()).or_default());
                }
                _ => {}
            }
        }
    }

    /// The calls `draw("home.html", page, home::context(view)?, view)`.
    fn drawn(&self) -> Vec<(String, Name)> {
        let page = &self.functions[&("page/mod.rs".to_string(), "page".to_string())];
        let arms = page.block.stmts.iter().find_map(|statement| match statement {
            syn::Stmt::Expr(Expr::Match(found), _) => Some(&found.arms),
            _ => None,
        });
        arms.expect("it looks at the kind of page").iter().map(|arm| self.drawn_by(&arm.body)).collect()
    }

    fn drawn_by(&self, body: &Expr) -> (String, Name) {
        let call = match body {
            Expr::Block(block) => match block.block.stmts.last() {
                Some(syn::Stmt::Expr(call, None)) => call,
                _ => unreachable!("a block of page() ends in a call"),
            },
            call => call,
        };
        let Expr::Call(call) = call else { unreachable!("an arm of page() calls draw") };
        let Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(template), .. }) = &call.args[0] else {
            unreachable!("draw is given the name of a template")
        };
        let made = match &call.args[2] {
            Expr::Try(fallible) => &*fallible.expr,
            made => made,
        };
        let Expr::Call(made) = made else { unreachable!("draw is given a context made by a call") };
        let Expr::Path(function) = &*made.func else { unreachable!("a context is made by a function") };
        let names: Vec<String> = function.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let file = format!("page/{}.rs", names[0]);
        (template.value(), self.returned(&file, &names[1]))
    }

    /// The struct that a function gives back, maybe in a `Result`.
    fn returned(&self, file: &str, function: &str) -> Name {
        let function = &self.functions[&(file.to_string(), function.to_string())];
        let ReturnType::Type(_, returned) = &function.sig.output else { unreachable!("a context is given back") };
        let inner = match (last_name(returned).as_str(), arguments(returned).first()) {
            ("Result", Some(inner)) => inner.clone(),
            _ => Type::clone(returned),
        };
        self.resolve(file, &last_name(&inner)).expect("the context is a struct of src/render")
    }

    /// The struct that a name means in a file.
    pub fn resolve(&self, file: &str, name: &str) -> Option<Name> {
        let here = (file.to_string(), name.to_string());
        if self.structs.contains_key(&here) {
            return Some(here);
        }
        let (_, path) = self.imports.get(file)?.iter().find(|(imported, _)| imported == name)?;
        let modules: Vec<&String> =
            path.iter().filter(|part| !["crate", "super", "render", "self"].contains(&part.as_str())).collect();
        let fits = |candidate: &&Name| {
            let parts: Vec<&str> = candidate.0.trim_end_matches(".rs").split('/').collect();
            candidate.1 == name && modules.iter().all(|module| parts.contains(&module.as_str()))
        };
        self.structs.keys().find(fits).cloned()
    }
}

fn gather(tree: &UseTree, path: &mut Vec<String>, imports: &mut Vec<(String, Vec<String>)>) {
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            gather(&inner.tree, path, imports);
            path.pop();
        }
        UseTree::Name(name) => imports.push((name.ident.to_string(), path.clone())),
        UseTree::Rename(name) => imports.push((name.rename.to_string(), path.clone())),
        UseTree::Group(group) => group.items.iter().for_each(|item| gather(item, path, imports)),
        UseTree::Glob(_) => {}
    }
}
