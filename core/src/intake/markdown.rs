//! Markdown as plain text with blocks and marks.
//!
//! The text of every element is kept, nothing becomes HTML: raw HTML stays as the characters it is written with, an
//! image leaves its description and its address as a link.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::corpus::{Article, Block, BlockKind, Mark, MarkKind};

/// Fills the article's text, blocks and marks.
pub(super) fn fill(article: &mut Article, markdown: &str) {
    let mut layout = Layout::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        layout.take(event);
    }
    layout.close();
    article.text = layout.text;
    article.blocks = layout.blocks;
    article.marks = layout.marks;
    article.marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
}

#[derive(Default)]
struct Layout {
    text: String,
    blocks: Vec<Block>,
    marks: Vec<Mark>,
    /// The kind of the block being written and its first byte.
    open: Option<(BlockKind, usize)>,
    /// Marks that have begun: their kind, first byte and, for links, address.
    begun: Vec<(MarkKind, usize, String)>,
    /// How deep in lists and in quotations.
    items: usize,
    quotes: usize,
}

impl Layout {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => self.write(&text),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak => self.write("\n"),
            Event::Rule => self.close(),
            // Only with options that are off.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => self.write(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.begin(BlockKind::Heading),
            Tag::CodeBlock(kind) => {
                self.begin(BlockKind::Verbatim);
                if let CodeBlockKind::Fenced(language) = kind
                    && !language.is_empty()
                {
                    self.write(&format!("{language}\n"));
                }
            }
            Tag::HtmlBlock => self.begin(BlockKind::Verbatim),
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::Item => {
                self.close();
                self.items += 1;
            }
            Tag::Emphasis => self.begun.push((MarkKind::Emphasis, self.text.len(), String::new())),
            Tag::Strong => self.begun.push((MarkKind::Strong, self.text.len(), String::new())),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.begin_if_closed();
                self.begun.push((MarkKind::Link, self.text.len(), dest_url.into_string()));
            }
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image => self.end_mark(),
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.close();
                self.items = self.items.saturating_sub(1);
            }
            _ => self.close(),
        }
    }

    fn end_mark(&mut self) {
        let Some((kind, start, address)) = self.begun.pop() else { return };
        if kind == MarkKind::Link && start == self.text.len() {
            // A link or an image without words is known by its address.
            self.write(&address);
        }
        let end = self.text.len();
        if start == end {
            return;
        }
        match kind {
            // What is no web address is said in words, never followed.
            MarkKind::Link if super::text::address_problem(&address).is_some() => self.write(&format!(" ({address})")),
            _ => self.marks.push(Mark { kind, start, end, address }),
        }
    }

    fn write(&mut self, text: &str) {
        self.begin_if_closed();
        self.text.push_str(text);
    }

    fn begin_if_closed(&mut self) {
        if self.open.is_none() {
            self.begin(match (self.items, self.quotes) {
                (0, 0) => BlockKind::Paragraph,
                (0, _) => BlockKind::Quote,
                _ => BlockKind::Item,
            });
        }
    }

    fn begin(&mut self, kind: BlockKind) {
        self.close();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.open = Some((kind, self.text.len()));
        // A mark that begins before its block's first word begins with it.
        for (_, start, _) in &mut self.begun {
            *start = (*start).max(self.text.len());
        }
    }

    fn close(&mut self) {
        let Some((kind, start)) = self.open.take() else { return };
        let end = start + self.text.get(start..).unwrap_or("").trim_end().len();
        self.text.truncate(end);
        if end > start {
            self.blocks.push(Block { kind, start, end });
        } else {
            // Nothing but white space: the break before it goes too.
            self.text.truncate(self.blocks.last().map_or(0, |block| block.end));
        }
    }
}
