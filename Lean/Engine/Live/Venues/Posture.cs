namespace DolphinLean.Engine.Live.Venues;

/// <summary>What a live session may do now, from the least to the most.</summary>
public enum Posture
{
    /// <summary>Nothing leaves but cancels: something is not understood, and a person must look.</summary>
    Halted,

    /// <summary>Connections, rules, history and account are being read.</summary>
    Starting,

    /// <summary>Something is not seen as it should be: positions may be reduced, and nothing else.</summary>
    Blind,

    /// <summary>Everything is seen.</summary>
    Ready,
}
