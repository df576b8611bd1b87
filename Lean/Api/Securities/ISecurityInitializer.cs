namespace QuantConnect.Securities;

/// <summary>Gives a new security its models.</summary>
public interface ISecurityInitializer
{
    /// <summary>Gives a new security its models.</summary>
    void Initialize(Security security);
}
