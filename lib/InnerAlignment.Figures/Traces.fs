/// One layer of a flat figure becomes one Plotly.NET trace.
module internal InnerAlignment.Figures.Traces

open DynamicObj
open Plotly.NET
open Plotly.NET.TraceObjects
open Plotly.NET.LayoutObjects
open InnerAlignment.Figures.Json

let private xAxis layer = StyleParam.LinearAxisId.X((whole "panel" layer |> Option.defaultValue 0) + 1)
let private yAxis layer = StyleParam.LinearAxisId.Y((whole "panel" layer |> Option.defaultValue 0) + 1)
let private axis name layer = numbers name layer |> Option.defaultValue [||]
let private colour layer = text "colour" layer |> Option.map Color.fromString

let private dash layer =
    match text "dash" layer with
    | Some "dash" -> StyleParam.DrawingStyle.Dash
    | Some "dot" -> StyleParam.DrawingStyle.Dot
    | Some "dashdot" -> StyleParam.DrawingStyle.DashDot
    | _ -> StyleParam.DrawingStyle.Solid

let private symbol layer =
    match text "symbol" layer with
    | Some "arrow" -> StyleParam.MarkerSymbol.Arrow
    | Some "ring" -> StyleParam.MarkerSymbol.Modified(StyleParam.MarkerSymbol.Circle, StyleParam.SymbolStyle.Open)
    | Some "star" -> StyleParam.MarkerSymbol.Star
    | Some "diamond" -> StyleParam.MarkerSymbol.Diamond
    | Some "square" -> StyleParam.MarkerSymbol.Square
    | Some "cross" -> StyleParam.MarkerSymbol.X
    | _ -> StyleParam.MarkerSymbol.Circle

let private scale layer =
    match text "scale" layer with
    | Some "diverging" ->
        StyleParam.Colorscale.Custom [ 0.0, Color.fromString "#0072B2"; 0.5, Color.fromString "#E8E8E8"; 1.0, Color.fromString "#D55E00" ]
    | Some "grey" -> StyleParam.Colorscale.Custom [ 0.0, Color.fromString "#FAFAFA"; 1.0, Color.fromString "#8C8C8C" ]
    | Some "wall" -> StyleParam.Colorscale.Custom [ 0.0, Ink.faint; 1.0, Color.fromString "rgba(128,128,128,0.6)" ]
    | _ -> StyleParam.Colorscale.Viridis

let private colorBar layer =
    let tickTexts = texts "valueTickTexts" layer
    // Between two panels there is no room beside the bar.
    let side = if (number "valueBarX" layer).IsSome then StyleParam.Side.Top else StyleParam.Side.Right
    let bar =
        ColorBar.init (
            Title = Title.init (Text = (text "valueName" layer |> Option.defaultValue ""), Font = Ink.font 12, Side = side),
            TickFont = Ink.font 11, OutlineWidth = 0.0, Thickness = 14, ?TickText = (tickTexts |> Option.map Seq.ofArray),
            ?TickVals = (numbers "valueTicks" layer |> Option.map Seq.ofArray))
    number "valueBarX" layer |> Option.iter (fun x -> bar |> DynObj.setProperty "x" x)
    bar

let private hover layer =
    match texts "hover" layer with
    | Some words -> Some(Seq.ofArray words), Some "%{hovertext}<extra></extra>"
    | None -> None, text "hoverTemplate" layer

/// A line through points; with `cuts` a slider shows it up to each cut.
let line layer =
    let words, template = hover layer
    Trace2D.initScatter (
        Trace2DStyle.Scatter(
            ?Name = text "name" layer, ShowLegend = truth "legend" layer, ?LegendGroup = text "name" layer,
            Mode = (if truth "scattered" layer then StyleParam.Mode.Markers
                    elif truth "markers" layer then StyleParam.Mode.Lines_Markers
                    else StyleParam.Mode.Lines),
            X = axis "x" layer, Y = axis "y" layer, XAxis = xAxis layer, YAxis = yAxis layer, ConnectGaps = false,
            Line = Line.init (?Color = colour layer, Width = (number "width" layer |> Option.defaultValue 2.0), Dash = dash layer),
            ?MultiHoverText = words, ?HoverTemplate = template, ?Opacity = number "opacity" layer,
            ?HoverInfo = (if truth "silent" layer then Some StyleParam.HoverInfo.Skip else None)))
    :> Trace

/// The spread about a line, as one closed outline: up along the low edge, back along the high one.
let band layer =
    let x, low, high = axis "x" layer, axis "low" layer, axis "high" layer
    let fill = text "fill" layer |> Option.map Color.fromString
    Trace2D.initScatter (
        Trace2DStyle.Scatter(
            ?Name = text "name" layer, ?LegendGroup = text "name" layer, ShowLegend = false, Mode = StyleParam.Mode.Lines,
            X = Array.append x (Array.rev x), Y = Array.append low (Array.rev high), XAxis = xAxis layer, YAxis = yAxis layer,
            Fill = StyleParam.Fill.ToSelf, ?FillColor = fill, Line = Line.init (Width = 0.0, Color = Ink.nothing),
            HoverInfo = StyleParam.HoverInfo.Skip))
    :> Trace

let private marker layer =
    let marker =
        Marker.init (
            ?Color = colour layer, Symbol = symbol layer, ?Opacity = number "opacity" layer,
            Outline = Line.init (Width = (if text "symbol" layer = Some "ring" then 2.5 else 0.0)),
            Size = int (number "size" layer |> Option.defaultValue 6.0))
    numbers "values" layer |> Option.iter (fun values ->
        Marker.style (
            Color = Color.fromColorScaleValues values, Colorscale = scale layer, ShowScale = truth "showScale" layer,
            ColorBar = colorBar layer, ?CMin = number "valueMin" layer, ?CMax = number "valueMax" layer) marker |> ignore)
    numbers "sizes" layer |> Option.iter (fun sizes -> marker |> DynObj.setProperty "size" sizes)
    numbers "angles" layer |> Option.iter (fun angles -> marker |> DynObj.setProperty "angle" angles)
    marker

/// Dots, coloured by value where values are given, turned by angle where angles are.
let dots layer =
    let words, template = hover layer
    let trace =
        Trace2D.initScatter (
            Trace2DStyle.Scatter(
                ?Name = text "name" layer, ShowLegend = truth "legend" layer, Mode = StyleParam.Mode.Markers,
                X = axis "x" layer, Y = axis "y" layer, XAxis = xAxis layer, YAxis = yAxis layer, Marker = marker layer,
                ?MultiHoverText = words, ?HoverTemplate = template,
                ?HoverInfo = (if truth "silent" layer then Some StyleParam.HoverInfo.Skip else None)))
    texts "custom" layer |> Option.iter (fun custom -> trace |> DynObj.setProperty "customdata" custom)
    trace :> Trace

/// Words placed at points.
let words layer =
    Trace2D.initScatter (
        Trace2DStyle.Scatter(
            Mode = StyleParam.Mode.Text, X = axis "x" layer, Y = axis "y" layer, XAxis = xAxis layer, YAxis = yAxis layer,
            MultiText = (texts "text" layer |> Option.defaultValue [||] |> Seq.ofArray), ShowLegend = false,
            TextFont =
                Font.init (Color = (colour layer |> Option.defaultValue Ink.grey), Size = (number "size" layer |> Option.defaultValue 12.0)),
            ?TextPosition = (if truth "above" layer then Some StyleParam.TextPosition.TopCenter else None),
            HoverInfo = StyleParam.HoverInfo.Skip))
    :> Trace

/// Bars with symmetric error bars where errors are given.
let bars layer =
    let errors =
        numbers "errors" layer
        |> Option.map (fun halves ->
            Error.init (Type = StyleParam.ErrorType.Data, Array = halves, Color = Ink.grey, Thickness = 1.5, Width = 5.))
    Trace2D.initBar (
        Trace2DStyle.Bar(
            ?Name = text "name" layer, ShowLegend = truth "legend" layer, X = (texts "labels" layer |> Option.defaultValue [||]),
            Y = axis "y" layer, XAxis = xAxis layer, YAxis = yAxis layer, Marker = Marker.init (?Color = colour layer),
            ?YError = errors, ?HoverTemplate = text "hoverTemplate" layer))
    :> Trace

let heat layer =
    Trace2D.initHeatmap (
        Trace2DStyle.Heatmap(
            X = axis "x" layer, Y = axis "y" layer, Z = rows "z" layer, XAxis = xAxis layer, YAxis = yAxis layer, ColorScale = scale layer,
            ShowScale = truth "showScale" layer, ColorBar = colorBar layer, XGap = int (number "gap" layer |> Option.defaultValue 0.0),
            YGap = int (number "gap" layer |> Option.defaultValue 0.0), ?ZMin = number "valueMin" layer, ?ZMax = number "valueMax" layer,
            ?HoverTemplate = text "hoverTemplate" layer, HoverOnGaps = false,
            ?HoverInfo = (if truth "silent" layer then Some StyleParam.HoverInfo.Skip else None)))
    :> Trace

let contour layer =
    Trace2D.initContour (
        Trace2DStyle.Contour(
            X = axis "x" layer, Y = axis "y" layer, Z = rows "z" layer, XAxis = xAxis layer, YAxis = yAxis layer, ColorScale = scale layer,
            NContours = 24, Line = Line.init (Width = 0.6, Color = Ink.faint), ColorBar = colorBar layer, ShowScale = truth "showScale" layer,
            ?HoverTemplate = text "hoverTemplate" layer, ?Opacity = number "opacity" layer))
    :> Trace

let ofLayer layer =
    match text "kind" layer with
    | Some "line" -> line layer
    | Some "band" -> band layer
    | Some "dots" -> dots layer
    | Some "words" -> words layer
    | Some "bars" -> bars layer
    | Some "heat" -> heat layer
    | Some "contour" -> contour layer
    | kind -> invalidArg "layer" $"A flat figure has no layer '{kind}'; it has line, band, dots, words, bars, heat and contour."
