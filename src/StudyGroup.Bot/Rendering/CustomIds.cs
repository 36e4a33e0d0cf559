using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Actions as custom ids: "sg1:name:argument:argument" of a server's first group, "sg1-2:name:argument:argument" of the group with the
/// ordinal 2. The prefix is the format's version, because messages outlive the program.
/// </summary>
internal static class CustomIds
{
    private const string Version = "sg1";
    private const int MaxLength = 100;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    /// <summary>The custom id of an action, or null if the action doesn't fit into one (see <see cref="ActionId"/>).</summary>
    /// <param name="ordinal">The group's ordinal in its server.</param>
    public static string? Write(ActionId action, int ordinal = 0)
    {
        if (action.Name.Length == 0 || !IsPart(action.Name)) return null;
        foreach (var argument in action.Arguments)
        {
            if (!IsPart(argument)) return null;
        }

        var prefix = ordinal == 0 ? $"{Version}:" : string.Create(CultureInfo.InvariantCulture, $"{Version}-{ordinal}:");
        var id = prefix + string.Join(':', [action.Name, .. action.Arguments]);
        return id.Length <= MaxLength ? id : null;
    }

    /// <summary>The action of a custom id, or null if the id isn't one of ours.</summary>
    public static ActionId? Read(string customId)
    {
        if (customId.Length > MaxLength || Ordinal(customId) is null) return null;
        var parts = customId[(customId.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(':');
        return parts[0].Length > 0 && parts.All(IsPart) ? new ActionId(parts[0], ImmutableArray.Create(parts, 1, parts.Length - 1)) : null;
    }

    /// <summary>Which of its server's groups a custom id is of, if there's such a group; the first if the id isn't one of ours.</summary>
    public static int OrdinalOf(string customId) => Ordinal(customId) ?? 0;

    private static int? Ordinal(string customId)
    {
        if (!customId.StartsWith(Version, StringComparison.Ordinal)
            || customId.IndexOf(':', StringComparison.Ordinal) is not (>= 0 and var end))
            return null;
        if (end == Version.Length) return 0;
        var written = customId.AsSpan(Version.Length..end);
        return written is ['-', >= '1' and <= '9', ..]
            && int.TryParse(written[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal <= GroupId.MaxOrdinal
            ? ordinal
            : null;
    }

    private static bool IsPart(string part) => !part.AsSpan().ContainsAnyExcept(Allowed);
}
