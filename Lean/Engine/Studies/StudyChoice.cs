namespace DolphinLean.Engine.Studies;

/// <summary>What a window's training days chose.</summary>
/// <param name="Window">The window.</param>
/// <param name="Chosen">Index of the candidate.</param>
/// <param name="TrainFigure">Its figure on the training days.</param>
/// <param name="TrainFigureOfFirst">The first candidate's.</param>
public sealed record StudyChoice(WalkForwardWindow Window, int Chosen, double TrainFigure, double TrainFigureOfFirst);
