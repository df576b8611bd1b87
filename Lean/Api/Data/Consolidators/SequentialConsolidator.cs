namespace QuantConnect.Data.Consolidators;

/// <summary>Two consolidators in a row: what the first gives out, the second takes in.</summary>
public class SequentialConsolidator : ConsolidatorBase
{
    /// <summary>A row of two.</summary>
    /// <exception cref="ArgumentException">The second can't take in what the first gives out.</exception>
    public SequentialConsolidator(IDataConsolidator first, IDataConsolidator second)
    {
        if (!second.InputType.IsAssignableFrom(first.OutputType))
        {
            throw new ArgumentException(
                $"The first gives {first.OutputType.Name} out, the second takes {second.InputType.Name} in; the two must be one.", nameof(second));
        }

        First = first;
        Second = second;
        first.DataConsolidated += (_, consolidated) => second.Update(consolidated);
        second.DataConsolidated += (_, consolidated) => OnDataConsolidated(consolidated);
    }

    /// <summary>Takes the points in.</summary>
    public IDataConsolidator First { get; }

    /// <summary>Gives the points out.</summary>
    public IDataConsolidator Second { get; }

    /// <inheritdoc/>
    public override IBaseData? WorkingData => Second.WorkingData;

    /// <inheritdoc/>
    public override Type InputType => First.InputType;

    /// <inheritdoc/>
    public override Type OutputType => Second.OutputType;

    /// <inheritdoc/>
    public override void Update(IBaseData data) => First.Update(data);

    /// <summary>Scans the first only.</summary>
    public override void Scan(DateTime currentLocalTime) => First.Scan(currentLocalTime);

    /// <inheritdoc/>
    public override void Reset()
    {
        First.Reset();
        Second.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        First.Dispose();
        Second.Dispose();
        base.Dispose();
    }
}
