namespace QuantConnect.Data.Consolidators;

/// <summary>A consolidator of one type of points.</summary>
/// <typeparam name="TInput">Type of the points taken in.</typeparam>
public abstract class DataConsolidator<TInput> : ConsolidatorBase
    where TInput : IBaseData
{
    /// <inheritdoc/>
    public override Type InputType => typeof(TInput);

    /// <inheritdoc/>
    public abstract override Type OutputType { get; }

    /// <inheritdoc/>
    public abstract override IBaseData? WorkingData { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The point is of another type.</exception>
    public override void Update(IBaseData data)
    {
        if (data is not TInput input)
        {
            throw new ArgumentNullException(
                nameof(data), $"{GetType().Name} takes {typeof(TInput).Name} in, found {data?.GetType().Name ?? "null"}.");
        }

        Update(input);
    }

    /// <inheritdoc/>
    public abstract override void Scan(DateTime currentLocalTime);

    /// <inheritdoc cref="Update(IBaseData)"/>
    public abstract void Update(TInput data);
}
