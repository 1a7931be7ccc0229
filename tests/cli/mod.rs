//! The command line: exit codes, formats, fixes and words, run in-process on small sites of our own.

mod escaping;
mod exit;
mod fixes;
mod formats;
mod locales;
mod readme;
mod settings;
mod tools;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::rc::Rc;

use tempfile::TempDir;
use twc_cli::{Exit, Io};

/// A site on disk that goes away with its value.
struct Folder(TempDir);

impl Folder {
    /// Files given as one text: `== path` opens each.
    fn new(files: &str) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        for part in files.split("== ").skip(1) {
            let (path, text) = part.split_once('\n').expect("a path and a text");
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            fs::write(path, text).expect("a file");
        }
        Self(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).expect("a readable file")
    }

    /// Runs `twc` in the folder.
    fn run(&self, arguments: &str) -> Outcome {
        self.run_with(arguments, &[], "")
    }

    /// Runs `twc` in the folder with variables of the environment and a standard input.
    fn run_with(&self, arguments: &str, variables: &[(&str, &str)], input: &str) -> Outcome {
        let (out, err) = (Sink::default(), Sink::default());
        let mut io = Io {
            out: Box::new(out.clone()),
            err: Box::new(err.clone()),
            input: Box::new(Cursor::new(input.as_bytes().to_vec())),
            out_is_terminal: variables.contains(&("TERMINAL", "1")),
            err_is_terminal: variables.contains(&("TERMINAL", "2")),
            width: Some(80),
            variables: variables
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect::<BTreeMap<_, _>>(),
            directory: self.path().to_owned(),
        };
        let words = std::iter::once("twc").chain(arguments.split_whitespace()).map(Into::into);
        let exit = twc_cli::run(words, &mut io);
        Outcome { exit, out: out.text(), err: err.text().replace(&self.path().display().to_string(), "SITE") }
    }
}

/// What a run gave.
struct Outcome {
    exit: Exit,
    out: String,
    err: String,
}

/// A stream whose text can be read afterwards.
#[derive(Clone, Default)]
struct Sink(Rc<RefCell<Vec<u8>>>);

impl Sink {
    fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).expect("text in UTF-8")
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A site with one error, one warning and notes, in two languages.
const SITE: &str = "\
== content/a/index.en.md
---
title: Fees
description: What it costs
---

## What it costs

| who | fee |
|-----|-----|
| student | 5 euro | per year |

Line with a blank at its end. 

#### Too deep
== content/a/index.nl.md
---
title: Bijdrage
description: Wat het kost
---

## Wat het kost

Zin met een spatie aan het eind. 
";

/// The rules that [`SITE`] was made for: others may come and go.
const RULES: &str = "--select MD001,MD012,MD017";
