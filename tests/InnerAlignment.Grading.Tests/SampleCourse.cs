using InnerAlignment.Grading.Execution;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Tests;

/// <summary>A course of one notebook in memory: setup, a helper, an answer that another one needs, and their checks.</summary>
internal static class SampleCourse
{
    private const string Json = """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
          {"cell_type": "code", "id": "setup", "metadata": {"course": {"role": "setup"}}, "source": "using System;"},
          {"cell_type": "code", "id": "setup-f", "metadata": {"course": {"role": "setup"}}, "source": "#!fsharp\nopen System"},
          {"cell_type": "code", "id": "bowl", "metadata": {"course": {"role": "helper"}}, "source": "double Bowl(double x) => x * x;"},
          {"cell_type": "code", "id": "unneeded", "metadata": {"course": {"role": "helper"}}, "source": "double Other(double x) => x;"},
          {"cell_type": "markdown", "id": "half-header", "source": "", "metadata": {"course": {
            "slug": "half", "language": "csharp", "title": "Half", "difficulty": 1, "importance": 1, "minutes": 1, "points": 3,
            "hints": ["a", "b"], "entry": "double Half(double x)"}}},
          {"cell_type": "code", "id": "half", "metadata": {"course": {"role": "answer", "exercise": "half"}},
           "source": "double Half(double x) => throw new NotImplementedException(\"half\");"},
          {"cell_type": "code", "id": "half-check", "metadata": {"course": {"role": "check", "exercise": "half"}}, "source": "CheckHalf(Half)"},
          {"cell_type": "code", "id": "experiment", "metadata": {"course": {"role": "experiment"}}, "source": "Long()"},
          {"cell_type": "markdown", "id": "step-header", "source": "", "metadata": {"course": {
            "slug": "step", "language": "csharp", "title": "Step", "difficulty": 1, "importance": 1, "minutes": 1, "points": 1,
            "hints": ["a", "b"], "entry": "double[] Step(double[] x)", "needs": ["half", "bowl"], "writeYourself": ["Library.Descent"]}}},
          {"cell_type": "code", "id": "step", "metadata": {"course": {"role": "answer", "exercise": "step"}},
           "source": "double[] Step(double[] x) => throw new NotImplementedException(\"step\");"},
          {"cell_type": "code", "id": "drawing", "metadata": {"course": {"role": "helper"}}, "source": "Draw()"},
          {"cell_type": "code", "id": "drawing-f", "metadata": {"course": {"role": "setup"}}, "source": "#!fsharp\nopen Drawing"},
          {"cell_type": "code", "id": "step-check", "metadata": {"course": {"role": "check", "exercise": "step"}}, "source": "CheckStep(Step)"}]}
        """;

    public static CourseRoot Root { get; } = new(Path.Combine(Path.GetTempPath(), "course"));

    public static CourseCatalog Catalog { get; } = Read();

    public static ExercisePlan Plan(string slug, AnswerSet? answers = null)
    {
        var notebook = Catalog.NotebookOf(slug);
        return ExercisePlan.For(notebook, (answers ?? AnswerSet.None).Apply(notebook.Document), slug);
    }

    public static Submission Submit(IKernelSession session, AnswerSet? answers = null, ulong seed = 7) =>
        new(Catalog, answers ?? AnswerSet.None, new KernelPool(Root, (_, _) => Task.FromResult(session)), seed);

    private static CourseCatalog Read()
    {
        var document = NotebookReader.Parse(Json);
        return new CourseCatalog(Root, [new CourseNotebook("1-a.ipynb", document, ExerciseHeaderReader.ReadAll(document, "1-a.ipynb"))]);
    }
}
