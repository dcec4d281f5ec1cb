/// Reading the plain description of a figure. System.Text.Json's own F# support keeps one FSharp.Core per process, and here there may be two.
module internal InnerAlignment.Figures.Json

open System.Text.Json

let field (name: string) (element: JsonElement) =
    match element.TryGetProperty name with
    | true, value when value.ValueKind <> JsonValueKind.Null -> Some value
    | _ -> None

let text name element =
    field name element |> Option.map (fun value -> value.GetString())

let number name element =
    field name element |> Option.map (fun value -> value.GetDouble())

let whole name element =
    field name element |> Option.map (fun value -> value.GetInt32())

let truth name element =
    field name element |> Option.exists (fun value -> value.GetBoolean())

let items name element =
    field name element |> Option.map (fun value -> [ for item in value.EnumerateArray() -> item ]) |> Option.defaultValue []

/// A number that a figure cannot place (NaN, infinity) is null in the description and a gap in the figure.
let private toDouble (value: JsonElement) =
    if value.ValueKind = JsonValueKind.Null then nan else value.GetDouble()

let numbers name element =
    field name element |> Option.map (fun value -> [| for item in value.EnumerateArray() -> toDouble item |])

let texts name element =
    field name element |> Option.map (fun value -> [| for item in value.EnumerateArray() -> item.GetString() |])

let rows name element =
    items name element |> List.map (fun row -> [| for item in row.EnumerateArray() -> toDouble item |])
