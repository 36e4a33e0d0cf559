using System.Reflection;

namespace StudyGroup.Bot.Lifetime;

/// <summary>
/// The version that the build took from the newest tag, such as <c>1.2.3</c> or, 15 commits later, <c>1.2.4-dev.0.15</c>.
/// </summary>
internal static class ProgramVersion
{
    /// <summary>The version and, after a plus sign, the commit if the build knew it.</summary>
    public static string Full { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The version alone, as servers are told it.</summary>
    public static string Short { get; } = Full.Split('+')[0];
}
