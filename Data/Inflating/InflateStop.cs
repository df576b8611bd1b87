namespace DolphinLean.Data.Inflating;

/// <summary>Why inflating stopped.</summary>
internal enum InflateStop
{
    /// <summary>The stream is complete.</summary>
    End,

    /// <summary>There is no room for the next bytes.</summary>
    NoRoom,

    /// <summary>The part at hand is used up, and more of the stream comes behind it.</summary>
    NoBytes,

    /// <summary>The stream ends inside a block.</summary>
    Cut,

    /// <summary>The stream is damaged.</summary>
    Damaged,
}
