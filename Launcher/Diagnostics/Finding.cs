namespace DolphinLean.Launcher.Diagnostics;

/// <summary>One line of <c>dolphin doctor</c>.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="State">Whether it will do.</param>
/// <param name="Text">What was found, and what to do when it won't.</param>
internal sealed record Finding(string What, FindingState State, string Text);
