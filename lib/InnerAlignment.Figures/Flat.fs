/// Figures in the plane, by Plotly.NET.
module internal InnerAlignment.Figures.Flat

open Newtonsoft.Json
open Plotly.NET
open InnerAlignment.Figures.Json

let private config =
    Config.init (
        Responsive = true, Displaylogo = false,
        ModeBarButtonsToRemove = [ StyleParam.ModeBarButton.Select2d; StyleParam.ModeBarButton.Lasso2d ])

let draw figure =
    let layers = items "layers" figure
    let tracks = layers |> List.indexed |> List.filter (snd >> field "cuts" >> Option.isSome)
    let chart =
        layers
        |> List.map Traces.ofLayer
        |> GenericChart.ofTraceObjects false
        |> Chart.withLayout (Frames.layout figure tracks)
        |> Chart.withConfig config
    // The library's own figure JSON leaves the configuration out, and with it the responsive width.
    JsonConvert.SerializeObject (
        {| data = GenericChart.getTraces chart; layout = GenericChart.getLayout chart; config = GenericChart.getConfig chart |},
        Globals.JSON_CONFIG)
