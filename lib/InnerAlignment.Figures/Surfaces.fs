/// Surfaces over the plane and paths upon them, by XPlot's own objects.
module internal InnerAlignment.Figures.Surfaces

open Newtonsoft.Json
open XPlot.Plotly
open InnerAlignment.Figures.Json

let private grey = "#808080"
/// Opaque: what is half transparent in a scene vanishes on a light page.
let private faint = "#909090"

let private values name layer = numbers name layer |> Option.defaultValue [||]
let private words name element = text name element |> Option.defaultValue ""
let private small = Font(color = grey, size = 11.)
let private label = Font(color = grey, size = 13.)

let private surface layer =
    Surface(
        x = values "x" layer, y = values "y" layer, z = (rows "z" layer |> List.toArray), colorscale = "Viridis", showscale = true,
        colorbar = Colorbar(title = words "valueName" layer, thickness = 14., outlinewidth = 0., tickfont = small))
    :> Trace

let private path layer =
    Scatter3d(
        x = values "x" layer, y = values "y" layer, z = values "z" layer, mode = "lines", name = words "name" layer,
        line = Line(color = (text "colour" layer |> Option.defaultValue grey), width = 6.))
    :> Trace

let private trace layer =
    if text "kind" layer = Some "surface" then surface layer else path layer

let private scene (titles: string array) =
    Scene(
        xaxis = Xaxis(title = titles[0], tickfont = small, titlefont = label, gridcolor = faint),
        yaxis = Yaxis(title = titles[1], tickfont = small, titlefont = label, gridcolor = faint),
        zaxis = Zaxis(title = titles[2], tickfont = small, titlefont = label, gridcolor = faint),
        camera = Camera(eye = Eye(x = 1.5, y = -1.5, z = 1.1)))

let private layout figure =
    Layout(
        title = words "title" figure, autosize = true, height = float (whole "height" figure |> Option.defaultValue 520),
        paper_bgcolor = "rgba(0,0,0,0)", showlegend = truth "legend" figure, legend = Legend(x = 0., y = 1.),
        font = Font(color = grey, size = 12., family = Ink.fontFamily), margin = Margin(l = 8., r = 8., t = 56., b = 8.),
        scene = scene (texts "axes" figure |> Option.defaultValue [| "x"; "y"; "z" |]))

let draw figure =
    let traces = items "layers" figure |> List.map trace
    JsonConvert.SerializeObject {| data = traces; layout = layout figure; config = {| responsive = true; displaylogo = false |} |}
