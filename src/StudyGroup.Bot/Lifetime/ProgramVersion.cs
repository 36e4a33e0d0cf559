using System.Reflection;
using NodaTime;
using StudyGroup.Core.Posts;

namespace StudyGroup.Bot.Lifetime;

/// <summary>
/// The version that the build took from the newest tag, such as <c>1.2.3</c> or, 15 commits later, <c>1.2.4-dev.0.15</c>.
/// </summary>
internal static class ProgramVersion
{
    /// <summary>The version and, after a plus sign, the commit if the build knew it.</summary>
    public static string Full { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>
    /// Which rules the program has, and which time zones. It differs whenever the code of either does,
    /// even between two builds of a version.
    /// </summary>
    public static string Rules { get; } =
        $"{typeof(DuePosts).Module.ModuleVersionId:N} {DateTimeZoneProviders.Tzdb.VersionId}";

    /// <summary>The version alone, as servers are told it.</summary>
    public static string Short { get; } = Full.Split('+')[0];
}
