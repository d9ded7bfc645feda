//! The tag tree while it grows.
//!
//! An element takes its place under its parent when its first ink is drawn, so reading order is drawing order and
//! cannot drift from it. An element that is never drawn stays out. Deliberately absent: what is drawn, and where.

use crate::page::{Element, Kid, Leaf, LeafId, Tag};

/// Index of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ElementId(usize);

#[derive(Debug)]
struct Node {
    tag: Tag,
    parent: Option<ElementId>,
    title: Option<String>,
    placed: bool,
    kids: Vec<NodeKid>,
}

#[derive(Debug)]
enum NodeKid {
    Element(ElementId),
    Other(Kid),
}

/// A growing tree; its root is a [`Tag::Document`].
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// The root.
    pub const ROOT: ElementId = ElementId(0);

    /// A tree with nothing but its root.
    pub fn new() -> Self {
        Tree { nodes: vec![Node { tag: Tag::Document, parent: None, title: None, placed: true, kids: Vec::new() }] }
    }

    /// A new element, not yet in its place.
    pub fn element(&mut self, parent: ElementId, tag: Tag) -> ElementId {
        self.nodes.push(Node { tag, parent: Some(parent), title: None, placed: false, kids: Vec::new() });
        ElementId(self.nodes.len() - 1)
    }

    /// Gives an element a title.
    pub fn entitle(&mut self, element: ElementId, title: String) {
        self.nodes[element.0].title = Some(title);
    }

    /// Puts an element, and its ancestors, in place after everything placed so far.
    pub fn place(&mut self, element: ElementId) {
        if self.nodes[element.0].placed {
            return;
        }
        self.nodes[element.0].placed = true;
        if let Some(parent) = self.nodes[element.0].parent {
            self.place(parent);
            self.nodes[parent.0].kids.push(NodeKid::Element(element));
        }
    }

    /// Adds a leaf, link or field to an element and puts that in place.
    pub fn add(&mut self, element: ElementId, kid: Kid) {
        self.place(element);
        self.nodes[element.0].kids.push(NodeKid::Other(kid));
    }

    /// The leaf as the page knows it.
    pub fn leaf(&mut self, element: ElementId, id: LeafId, page: usize, mcid: u32) -> Leaf {
        self.add(element, Kid::Leaf(id));
        Leaf { page, mcid, tag: self.nodes[element.0].tag }
    }

    /// The finished tree.
    pub fn finish(mut self) -> Element {
        self.take(Self::ROOT)
    }

    fn take(&mut self, id: ElementId) -> Element {
        let node = &mut self.nodes[id.0];
        let (tag, title, kids) = (node.tag, node.title.take(), std::mem::take(&mut node.kids));
        let kids = kids
            .into_iter()
            .map(|kid| match kid {
                NodeKid::Element(element) => Kid::Element(self.take(element)),
                NodeKid::Other(kid) => kid,
            })
            .collect();
        Element { tag, kids, title }
    }
}
