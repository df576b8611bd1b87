namespace DolphinLean.Engine.Live;

/// <summary>What becomes of positions when a session stops. Resting orders are cancelled either way.</summary>
public enum StopMode
{
    /// <summary>They stay.</summary>
    Keep,

    /// <summary>They are closed at the market.</summary>
    Flatten,
}
