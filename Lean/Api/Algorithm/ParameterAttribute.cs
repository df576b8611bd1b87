using System.Reflection;

namespace QuantConnect.Parameters;

/// <summary>Marks a field or property that takes its value from the algorithm's parameters, before Initialize.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class ParameterAttribute(string? name = null) : Attribute
{
    /// <summary>The members looked at.</summary>
    public const BindingFlags BindingFlags = System.Reflection.BindingFlags.Public
        | System.Reflection.BindingFlags.NonPublic
        | System.Reflection.BindingFlags.Static
        | System.Reflection.BindingFlags.Instance;

    /// <summary>The parameter's name; the member's own when null.</summary>
    public string? Name { get; } = name;

    /// <summary>Sets every marked member that has a parameter; an empty value counts as none.</summary>
    /// <exception cref="ArgumentException">A value is not one of the member's type.</exception>
    /// <exception cref="InvalidOperationException">A marked property can't be written.</exception>
    public static void ApplyAttributes(Dictionary<string, string> parameters, object instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        foreach (var (name, member) in MarkedMembers(instance.GetType()))
        {
            if (!parameters.TryGetValue(name, out var text) || string.IsNullOrEmpty(text))
            {
                continue;
            }

            if (member is FieldInfo field)
            {
                field.SetValue(instance, ParameterValue.Parse(name, text, field.FieldType));
            }
            else if (member is PropertyInfo { CanWrite: true } property)
            {
                property.SetValue(instance, ParameterValue.Parse(name, text, property.PropertyType));
            }
            else
            {
                throw new InvalidOperationException(
                    $"The parameter '{name}' belongs to {member.DeclaringType?.Name}.{member.Name}, which can't be written; give it a setter.");
            }
        }
    }

    /// <summary>Name and type of the parameters that a type takes.</summary>
    public static IEnumerable<KeyValuePair<string, string>> GetParametersFromType(Type type) =>
        from marked in MarkedMembers(type)
        let valueType = (marked.Member as FieldInfo)?.FieldType ?? ((PropertyInfo)marked.Member).PropertyType
        select KeyValuePair.Create(marked.Name, valueType.Name);

    internal static IEnumerable<(string Name, MemberInfo Member)> MarkedMembers(Type type)
    {
        foreach (var member in type.GetFields(BindingFlags).Concat<MemberInfo>(type.GetProperties(BindingFlags)))
        {
            if (member.GetCustomAttribute<ParameterAttribute>() is { } attribute)
            {
                yield return (attribute.Name ?? member.Name, member);
            }
        }
    }
}
