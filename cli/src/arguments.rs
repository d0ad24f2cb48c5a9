//! The arguments of the command line.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

const EXIT_CODES: &str = "Exit codes:
  0  check: every file was read; with --strict, there are no errors
     pack: the page was written
     topics: the topics were written
  1  check: files were rejected, or there is no article; with --strict, there are errors
     pack: there is no article, or with --strict there are errors; nothing was written
     topics: there is no article
  2  wrong use, or something cannot be read or written";

const EXAMPLES: &str = "Examples:
  cuttings check clippings                    what can be read, and what needs attention
  cuttings pack clippings -o clippings.html   one file that opens with a double click
  cuttings pack clippings --site public       a folder for any web host
  cuttings topics clippings > topics.toml     proposed topics, to be edited";

const CHECK_EXAMPLES: &str = "Examples:
  cuttings check clippings
  cuttings check clippings --strict
  cuttings check clippings --format json | jq '.problems[].file'

The JSON is one object:
  {\"given\": 8, \"read\": 8, \"rejected\": 0, \"problems\": [{\"file\", \"line\", \"column\", \"field\", \"rule\", \"fix\", \"severity\"}]}
Lines and columns count from 1. Line 0 means the whole file, column 0 the whole line. A severity is \"error\" or \"warning\".

Exit codes:
  0  every file was read; with --strict, there are no errors
  1  files were rejected, or there is no article; with --strict, there are errors
  2  wrong use, or the folder cannot be read";

const PACK_EXAMPLES: &str = "Examples:
  cuttings pack clippings -o clippings.html
  cuttings pack clippings --site public --force
  cuttings pack corpus.jsonl --page dist --site public

Exit codes:
  0  the page was written
  1  there is no article, or with --strict there are errors; nothing was written
  2  wrong use, or something cannot be read or written";

const TOPICS_EXAMPLES: &str = "Examples:
  cuttings topics clippings > topics.toml     then edit it and move it into the folder

Exit codes:
  0  the topics were written
  1  there is no article
  2  wrong use, or the folder cannot be read";

/// Cuttings: a folder of news articles in, one page out.
#[derive(Parser)]
#[command(name = "cuttings", version, after_help = format!("{EXAMPLES}\n\n{EXIT_CODES}"))]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Check a folder: what can be read, and what needs attention
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
    /// Write the page with the articles of a folder
    #[command(after_help = PACK_EXAMPLES)]
    Pack(Pack),
    /// Propose topics for a folder, as a topics.toml
    #[command(after_help = TOPICS_EXAMPLES)]
    Topics(Topics),
    /// Turn the folder that Trunk built into the finished page
    #[command(hide = true)]
    Finish {
        /// The folder that Trunk built
        dist: PathBuf,
    },
}

#[derive(Args)]
pub struct Check {
    /// The folder of articles
    pub folder: PathBuf,
    /// Read strictly, as the build of the page does, and fail if there are errors
    #[arg(long)]
    pub strict: bool,
    /// How to print the result
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One line for each problem, then a summary
    Text,
    /// One JSON object
    Json,
}

#[derive(Args)]
#[command(group = ArgGroup::new("target").args(["output", "site"]).required(true).multiple(true))]
pub struct Pack {
    /// The folder of articles, or a corpus file (JSON Lines, .jsonl)
    pub articles: PathBuf,
    /// Write one HTML file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write a folder for a web host
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Write nothing if the articles have errors
    #[arg(long)]
    pub strict: bool,
    /// Overwrite existing files
    #[arg(long)]
    pub force: bool,
    /// Use the built page in this folder instead of the one inside this command
    #[arg(long, value_name = "DIST")]
    pub page: Option<PathBuf>,
}

#[derive(Args)]
pub struct Topics {
    /// The folder of articles; a topics.toml in it is not read
    pub folder: PathBuf,
}
