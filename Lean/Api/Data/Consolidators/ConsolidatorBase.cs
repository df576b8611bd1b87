namespace QuantConnect.Data.Consolidators;

/// <summary>Base of consolidators: the last finished point and the event that gives it out.</summary>
public abstract class ConsolidatorBase : IDataConsolidator
{
    /// <inheritdoc/>
    public event DataConsolidatedHandler? DataConsolidated;

    /// <inheritdoc/>
    public IBaseData? Consolidated { get; protected set; }

    /// <inheritdoc/>
    public abstract IBaseData? WorkingData { get; }

    /// <inheritdoc/>
    public abstract Type InputType { get; }

    /// <inheritdoc/>
    public abstract Type OutputType { get; }

    /// <inheritdoc/>
    public abstract void Update(IBaseData data);

    /// <inheritdoc/>
    public abstract void Scan(DateTime currentLocalTime);

    /// <inheritdoc/>
    public virtual void Reset() => Consolidated = null;

    /// <summary>Lets go of the handlers.</summary>
    public virtual void Dispose()
    {
        DataConsolidated = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives out a finished point; it becomes <see cref="Consolidated"/> after the handlers have run.</summary>
    /// <param name="consolidated">The point; null where a count ended without one.</param>
    protected virtual void OnDataConsolidated(IBaseData? consolidated)
    {
        FireDataConsolidated(consolidated);
        DataConsolidated?.Invoke(this, consolidated!);
        Consolidated = consolidated;
    }

    /// <summary>Raises the event of a type of its own, before <see cref="DataConsolidated"/>.</summary>
    protected virtual void FireDataConsolidated(IBaseData? consolidated)
    {
    }
}
