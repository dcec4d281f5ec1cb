namespace InnerAlignment.Figures

open System.Text.Json

/// <summary>The one door between the course's library and the figure libraries: strings pass, nothing else.</summary>
[<AbstractClass; Sealed>]
type Drawing =

    /// <summary>Draws a figure.</summary>
    /// <param name="description">The figure as the JSON object that <c>InnerAlignment.Lessons</c> writes.</param>
    /// <returns>The figure as plotly JSON with <c>data</c>, <c>layout</c> and <c>config</c>.</returns>
    /// <exception cref="T:System.ArgumentException">A layer's kind is unknown.</exception>
    static member Draw(description: string) : string =
        use document = JsonDocument.Parse description
        let figure = document.RootElement
        if Json.text "space" figure = Some "solid" then Surfaces.draw figure else Flat.draw figure
