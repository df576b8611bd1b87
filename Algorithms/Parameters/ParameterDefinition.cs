namespace DolphinLean.Algorithms.Parameters;

/// <summary>One parameter as the documentation lists it.</summary>
/// <param name="Name">Lower snake case, as in <c>config.json</c>.</param>
/// <param name="Default">The default, as text that reads back.</param>
/// <param name="Accepts">The values it accepts.</param>
/// <param name="Source">Where the value comes from: seed and paragraph, or the ruling.</param>
/// <param name="Meaning">What it does, with its unit.</param>
public sealed record ParameterDefinition(string Name, string Default, string Accepts, string Source, string Meaning);
