/// Colours that read on white and on black: a mid grey for text and grids, nothing behind the figure.
module internal InnerAlignment.Figures.Ink

open Plotly.NET

let grey = Color.fromString "#808080"
let faint = Color.fromString "rgba(128,128,128,0.25)"
let nothing = Color.fromString "rgba(0,0,0,0)"
let font size = Font.init (Color = grey, Size = size)

let fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"
