namespace QuantConnect.Securities;

/// <summary>Gives a new security its first prices, before its data begins.</summary>
public interface ISecuritySeeder
{
    /// <summary>Gives a security its first prices.</summary>
    /// <returns>Whether there were any.</returns>
    bool SeedSecurity(Security security);
}
