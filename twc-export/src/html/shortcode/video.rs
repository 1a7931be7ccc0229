//! `youtube` and `vimeo`: frames where HTML is allowed, links where it is not.

use super::embedded::Part;
use super::escape;
use crate::Policy;

/// The style of the box around a frame, as Hugo writes it.
pub(crate) const BOX: &str = "position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;";
/// The style of a frame in its box.
pub(crate) const FRAME: &str = "position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;";

pub(super) fn youtube(part: &Part<'_>) -> String {
    let parameters = part.parameters;
    let Some(id) = parameters.named_or_first("id") else { return String::new() };
    let title = parameters.named("title").unwrap_or("YouTube video".into());
    if part.context.policy != Policy::Hugo {
        return link(&format!("https://www.youtube.com/watch?v={}", escape::query(&id)), &title);
    }
    let number = |name: &str, otherwise: bool| u8::from(parameters.switch(name).unwrap_or(otherwise));
    let autoplay = number("autoplay", false);
    let mute = if autoplay == 1 { 1 } else { number("mute", false) };
    let looped = number("loop", false);
    let seconds = |name: &str| parameters.named(name).map_or("0".to_owned(), |it| escape::query(&it));
    let mut query = format!(
        "autoplay={autoplay}&controls={}&end={}&loop={looped}&mute={mute}",
        number("controls", true),
        seconds("end")
    );
    if looped == 1 {
        query.push_str(&format!("&playlist={}", escape::query(&id)));
    }
    query.push_str(&format!("&start={}", seconds("start")));
    let mut allow =
        "accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share"
            .to_owned();
    if parameters.switch("allowFullScreen").unwrap_or(true) {
        allow.push_str("; fullscreen");
    }
    let class = parameters.named("class");
    let loading = parameters.named("loading").unwrap_or("eager".into());
    let style = if class.is_some() { String::new() } else { format!(" style=\"{FRAME}\"") };
    format!(
        "{}\n\t\t\t<iframe allow=\"{allow}\" loading=\"{}\" referrerpolicy=\"strict-origin-when-cross-origin\" src=\"{}\"{style} title=\"{}\"></iframe>\n\t\t</div>\n",
        open_box(class.as_deref()),
        escape::text(&loading),
        escape::url(&format!("https://www.youtube.com/embed/{id}?{query}")),
        escape::text(&title),
    )
}

pub(super) fn vimeo(part: &Part<'_>) -> String {
    let parameters = part.parameters;
    let Some(id) = parameters.named_or_first("id") else { return String::new() };
    let title = parameters.named("title");
    if part.context.policy != Policy::Hugo {
        return link(&format!("https://vimeo.com/{}", escape::query(&id)), title.as_deref().unwrap_or("Vimeo video"));
    }
    let class = parameters.named("class");
    let mut frame = format!(
        "\t\t\t\t<iframe\n\t\t\t\t\tsrc=\"{}\"",
        escape::url(&format!("https://player.vimeo.com/video/{id}?dnt=0"))
    );
    if class.is_none() {
        frame.push_str(&format!("\n\t\t\t\t\t\tstyle=\"{FRAME}\""));
    }
    if parameters.switch("allowFullScreen").unwrap_or(true) {
        frame.push_str(" allow=\"fullscreen\"");
    }
    if let Some(loading) = parameters.named("loading") {
        frame.push_str(&format!(" loading=\"{}\"", escape::text(&loading)));
    }
    if let Some(title) = title {
        frame.push_str(&format!(" title=\"{}\"", escape::text(&title)));
    }
    let open = open_box(class.as_deref()).replacen(' ', "\n\t\t\t\t\t", 1);
    format!("\n\t\t\t{open}\n{frame}>\n\t\t\t\t</iframe>\n\t\t\t</div>\n")
}

fn open_box(class: Option<&str>) -> String {
    match class {
        Some(class) => format!("<div class=\"{}\">", escape::text(class)),
        None => format!("<div style=\"{BOX}\">"),
    }
}

/// A paragraph with a link.
pub(super) fn link(address: &str, words: &str) -> String {
    format!("<p><a href=\"{}\">{}</a></p>\n", escape::url(address), escape::text(words))
}
