using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Rules;

namespace InnerAlignment.Course.Tests.Notebooks;

/// <summary>A notebook with one exercise, in the form the course asks for.</summary>
internal static class SampleNotebook
{
    public static NotebookDocument Portable(string slug = "half-way")
    {
        var document = NotebookReader.Parse($$$"""
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {"course": {"minutes": 20}}, "cells": [
              {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# Small steps"},
              {"cell_type": "markdown", "id": "{{{slug}}}", "source": "### Half", "metadata": {"course": {
                "slug": "{{{slug}}}", "language": "csharp", "title": "Go half way", "difficulty": 1, "importance": 2, "minutes": 5, "points": 3,
                "hints": ["Two.", "Divide."], "entry": "double Half(double x)"} } },
              {"cell_type": "code", "id": "answer", "metadata": {"course": {"role": "answer", "exercise": "{{{slug}}}"}},
               "source": "double Half(double x) => throw new NotImplementedException(\"{{{slug}}}\");"},
              {"cell_type": "code", "id": "check", "metadata": {"course": {"role": "check", "exercise": "{{{slug}}}"}}, "source": "Half(1)"}]}
            """);
        return NotebookRules.Rewrite(document, new NotebookPlace("a.ipynb", 0));
    }
}
