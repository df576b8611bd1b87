namespace DolphinLean.Launcher.Studies;

/// <summary>A parameter that a study sweeps.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Label">How tables call it.</param>
/// <param name="Values">Its values, in order.</param>
internal sealed record StudyAxis(string Parameter, string Label, IReadOnlyList<string> Values);
