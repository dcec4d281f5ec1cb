/// Titles, axes, panels side by side, and the slider.
module internal InnerAlignment.Figures.Frames

open DynamicObj
open Plotly.NET
open Plotly.NET.LayoutObjects
open InnerAlignment.Figures.Json

let private gap = 0.09

/// The share of the width that each panel takes, in proportion to its weight.
let private domains (panels: System.Text.Json.JsonElement list) =
    let weights = panels |> List.map (fun panel -> number "weight" panel |> Option.defaultValue 1.0)
    let free = 1.0 - gap * float (panels.Length - 1)
    let widths = weights |> List.map (fun weight -> free * weight / List.sum weights)
    let starts = widths |> List.scan (fun start width -> start + width + gap) 0.0
    List.zip (List.take panels.Length starts) widths |> List.map (fun (start, width) -> start, start + width)

let private range (axis: System.Text.Json.JsonElement) =
    match numbers "range" axis with
    | Some [| low; high |] -> Some(StyleParam.Range.ofMinMax (low, high))
    | _ -> None

let private kind axis =
    if truth "category" axis then StyleParam.AxisType.Category
    elif truth "log" axis then StyleParam.AxisType.Log
    else StyleParam.AxisType.Linear

let private axis domain anchor scaleAnchor description =
    let shown = not (truth "hidden" description)
    let title = text "title" description |> Option.defaultValue ""
    let axis =
        LinearAxis.init (
            Visible = shown, Title = Title.init (Text = title, Font = Ink.font 13, Standoff = 8), AxisType = kind description,
            ?Range = range description, ?Domain = (domain |> Option.map StyleParam.Range.ofMinMax), Anchor = anchor,
            ?ScaleAnchor = scaleAnchor, ?Constrain = (scaleAnchor |> Option.map (fun _ -> StyleParam.AxisConstraint.Domain)),
            TickFont = Ink.font 11, Color = Ink.grey, GridColor = Ink.faint, LineColor = Ink.grey, ShowLine = shown, ZeroLine = false,
            ShowGrid = (shown && not (truth "category" description)), ?DTick = number "tickStep" description,
            ?TickVals = (numbers "tickValues" description |> Option.map Seq.ofArray),
            ?TickText = (texts "tickTexts" description |> Option.map Seq.ofArray),
            ?ExponentFormat = (if truth "log" description then Some StyleParam.ExponentFormat.Power else None))
    // The library's own argument knows single sides only.
    axis |> DynObj.setProperty "automargin" true
    axis

let private addPanel (layout: Layout) (index: int, panel: System.Text.Json.JsonElement, (left, right)) =
    let id = index + 1
    let x, y = panel.GetProperty "x", panel.GetProperty "y"
    let square = if truth "square" panel then Some(StyleParam.ScaleAnchor.X id) else None
    layout
    |> Layout.setLinearAxis (StyleParam.SubPlotId.XAxis id, axis (Some(left, right)) (StyleParam.LinearAxisId.Y id) None x)
    |> Layout.setLinearAxis (StyleParam.SubPlotId.YAxis id, axis None (StyleParam.LinearAxisId.X id) square y)

let private caption (panel, (left, right)) =
    Annotation.init (
        X = (left + right) / 2.0, Y = 1.0, XRef = "paper", YRef = "paper", XAnchor = StyleParam.XAnchorPosition.Center,
        YAnchor = StyleParam.YAnchorPosition.Bottom, ShowArrow = false, Font = Ink.font 13,
        Text = (text "title" panel |> Option.defaultValue ""))

/// One step of the slider shows every line up to its cut: a restyle, which every front end draws.
let private step (tracks: (int * System.Text.Json.JsonElement) list) index label =
    let cut name (layer: System.Text.Json.JsonElement) =
        let count = (items "cuts" layer).[index].GetInt32()
        numbers name layer |> Option.defaultValue [||] |> Array.truncate count
    let xs = tracks |> List.map (snd >> cut "x")
    let ys = tracks |> List.map (snd >> cut "y")
    let args = [ box {| x = xs; y = ys |}; box (tracks |> List.map fst) ]
    let step = SliderStep.init (Label = label, Method = StyleParam.Method.Restyle)
    step |> DynObj.setProperty "args" args
    step

let private slider tracks description =
    let labels = texts "values" description |> Option.defaultValue [||]
    let name = text "label" description |> Option.defaultValue ""
    let slider =
        Slider.init (
            Active = labels.Length - 1, Steps = (labels |> Seq.mapi (step tracks)), Font = Ink.font 11,
            CurrentValue = SliderCurrentValue.init (Prefix = name + " ", Font = Ink.font 12), BgColor = Ink.faint, ActiveBgColor = Ink.grey,
            BorderWidth = 0, TickColor = Ink.nothing, MinorTickLen = 0, TickLen = 0, Padding = Padding.init (T = 24))
    // Shares of the width and height: the library's own arguments take whole numbers only.
    for name, share in [ "len", 0.86; "x", 0.14; "y", -0.16 ] do
        slider |> DynObj.setProperty name share
    slider

/// Beside the panels, or in a row above them where a colour scale stands beside.
let private legend above =
    if above then
        Legend.init (
            Font = Ink.font 12, BGColor = Ink.nothing, Orientation = StyleParam.Orientation.Horizontal, X = 0.0, Y = 1.0,
            XAnchor = StyleParam.XAnchorPosition.Left, YAnchor = StyleParam.YAnchorPosition.Bottom)
    else
        Legend.init (Font = Ink.font 12, BGColor = Ink.nothing)

let layout (figure: System.Text.Json.JsonElement) tracks =
    let panels = items "panels" figure
    let domains = domains panels
    let titled = panels |> List.exists (fun panel -> text "title" panel |> Option.isSome)
    let title = text "title" figure |> Option.defaultValue ""
    let top = if titled || truth "legendAbove" figure then 84 else 56
    let frame =
        Layout.init (
            Title = Title.init (Text = title, Font = Ink.font 16, X = 0.02, XAnchor = StyleParam.XAnchorPosition.Left),
            AutoSize = true, Height = (whole "height" figure |> Option.defaultValue 420),
            PaperBGColor = Ink.nothing, PlotBGColor = Ink.nothing,
            Font = Font.init (Color = Ink.grey, Size = 12., Family = StyleParam.FontFamily.Custom Ink.fontFamily),
            Margin = Margin.init (Left = 64, Right = 24, Top = top, Bottom = 56, Autoexpand = true),
            HoverMode = StyleParam.HoverMode.Closest, ShowLegend = truth "legend" figure, BarMode = StyleParam.BarMode.Group,
            Annotations = (if titled then List.zip panels domains |> List.map caption else []),
            ?Sliders = (field "slider" figure |> Option.map (slider tracks >> Seq.singleton)))
        |> Layout.setLegend (StyleParam.SubPlotId.Legend 1, legend (truth "legendAbove" figure))
    List.zip3 [ 0 .. panels.Length - 1 ] panels domains |> List.fold addPanel frame
