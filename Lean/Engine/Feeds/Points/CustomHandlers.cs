using System.Reflection;
using QuantConnect.Algorithm;
using QuantConnect.Data;

namespace DolphinLean.Engine.Feeds.Points;

/// <summary>The algorithm's <c>OnData(T)</c> methods for custom types, each looked up once.</summary>
internal sealed class CustomHandlers(QCAlgorithm algorithm)
{
    private readonly Dictionary<Type, Action<BaseData>?> _handlers = [];

    public void Tell(Type type, IReadOnlyList<BaseData> points)
    {
        if (!_handlers.TryGetValue(type, out var handler))
            _handlers.Add(type, handler = Find(type));
        if (handler == null)
            return;
        foreach (var point in points)
        {
            if (type.IsInstanceOfType(point))
                handler(point);
        }
    }

    private Action<BaseData>? Find(Type type)
    {
        var method = algorithm.GetType().GetMethod(nameof(QCAlgorithm.OnData), [type]);
        if (method == null || method.GetParameters()[0].ParameterType != type)
            return null;
        return (Action<BaseData>)Make.MakeGenericMethod(type).Invoke(null, [algorithm, method])!;
    }

    private static Action<BaseData> Typed<T>(QCAlgorithm algorithm, MethodInfo method)
        where T : BaseData
    {
        var handler = method.CreateDelegate<Action<T>>(algorithm);
        return point => handler((T)point);
    }

    private static readonly MethodInfo Make = typeof(CustomHandlers).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!;
}
