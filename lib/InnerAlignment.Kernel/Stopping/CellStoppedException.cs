namespace InnerAlignment.Kernel.Stopping;

/// <summary>Thrown inside a cell that was asked to stop.</summary>
internal sealed class CellStoppedException() : OperationCanceledException("The cell was interrupted.");
