/// Surfaces over the plane and paths upon them, by XPlot's own objects.
module internal InnerAlignment.Figures.Surfaces

open Newtonsoft.Json
open XPlot.Plotly
open InnerAlignment.Figures.Json

let private grey = "#808080"
let private faint = "rgba(128,128,128,0.35)"

let private surface layer =
    Surface(
        x = (numbers "x" layer |> Option.defaultValue [||]), y = (numbers "y" layer |> Option.defaultValue [||]), z = (rows "z" layer |> List.toArray),
        colorscale = "Viridis", opacity = (number "opacity" layer |> Option.defaultValue 1.0), showscale = true,
        colorbar = Colorbar(title = (text "valueName" layer |> Option.defaultValue ""), thickness = 14., outlinewidth = 0., tickfont = Font(color = grey, size = 11.)))
    :> Trace

let private path layer =
    Scatter3d(
        x = (numbers "x" layer |> Option.defaultValue [||]), y = (numbers "y" layer |> Option.defaultValue [||]), z = (numbers "z" layer |> Option.defaultValue [||]),
        mode = "lines", name = (text "name" layer |> Option.defaultValue ""), line = Line(color = (text "colour" layer |> Option.defaultValue grey), width = 6.))
    :> Trace

let private trace layer =
    if text "kind" layer = Some "surface" then surface layer else path layer

let private layout figure =
    let axis = items "axes" figure |> List.map (fun name -> name.GetString())
    Layout(
        title = (text "title" figure |> Option.defaultValue ""), autosize = true, height = 520., paper_bgcolor = "rgba(0,0,0,0)", showlegend = truth "legend" figure,
        font = Font(color = grey, size = 12., family = Ink.fontFamily), margin = Margin(l = 8., r = 8., t = 56., b = 8.),
        legend = Legend(x = 0., y = 1.),
        scene = Scene(
            xaxis = Xaxis(title = axis[0], tickfont = Font(color = grey, size = 11.), titlefont = Font(color = grey, size = 13.), gridcolor = faint), yaxis = Yaxis(title = axis[1], tickfont = Font(color = grey, size = 11.), titlefont = Font(color = grey, size = 13.), gridcolor = faint),
            zaxis = Zaxis(title = axis[2], tickfont = Font(color = grey, size = 11.), titlefont = Font(color = grey, size = 13.), gridcolor = faint), camera = Camera(eye = Eye(x = 1.5, y = -1.5, z = 1.1))))

let draw figure =
    let traces = items "layers" figure |> List.map trace
    let chart = Chart.Plot(traces, layout figure)
    ignore chart
    JsonConvert.SerializeObject {| data = traces; layout = layout figure; config = {| responsive = true; displaylogo = false |} |}
