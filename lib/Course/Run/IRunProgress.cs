namespace InnerAlignment.Course.Run;

/// <summary>Is told how a run goes, from several notebooks at once.</summary>
internal interface IRunProgress
{
    void Started(NotebookJob job);

    void CellStarted(NotebookJob job, string cell);

    void CellEnded(NotebookJob job, CellRecord cell);

    void Ended(NotebookRecord notebook, bool reused);
}
