using System.Runtime.CompilerServices;

namespace QuantConnect.Indicators;

/// <summary>The last points of an indicator: as many as a default window holds, and the one that fell out of it last.</summary>
[InlineArray(Length)]
internal struct PointRing
{
    /// <summary>Count of points.</summary>
    public const int Length = 3;

    private PointSlot _first;
}
