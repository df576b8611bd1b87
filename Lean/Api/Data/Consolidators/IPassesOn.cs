namespace QuantConnect.Data.Consolidators;

/// <summary>A consolidator that gives each point out as it comes in, so that scanning it does nothing.</summary>
internal interface IPassesOn
{
    /// <summary>Whether it is of a derived type, which may hold points back.</summary>
    bool MayHoldBack { get; }

    /// <summary>Whether a consolidator may give something out when it is scanned.</summary>
    static bool NeedsScans(IDataConsolidator consolidator) => consolidator is not IPassesOn passing || passing.MayHoldBack;
}
