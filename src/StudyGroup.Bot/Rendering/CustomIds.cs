using System.Buffers;
using System.Collections.Immutable;
using StudyGroup.Core.Contract;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Actions as custom ids: "sg1:name:argument:argument". The prefix is the format's version, because messages outlive the program.
/// </summary>
internal static class CustomIds
{
    private const string Prefix = "sg1:";
    private const int Longest = 100;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    /// <summary>The custom id of an action, or null if the action doesn't fit into one (see <see cref="ActionId"/>).</summary>
    public static string? Write(ActionId action)
    {
        if (action.Name.Length == 0 || !IsPart(action.Name)) return null;
        foreach (var argument in action.Arguments)
        {
            if (!IsPart(argument)) return null;
        }

        var id = Prefix + string.Join(':', [action.Name, .. action.Arguments]);
        return id.Length <= Longest ? id : null;
    }

    /// <summary>The action of a custom id, or null if the id isn't one of ours.</summary>
    public static ActionId? Read(string customId)
    {
        if (customId.Length > Longest || !customId.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var parts = customId[Prefix.Length..].Split(':');
        return parts[0].Length > 0 && parts.All(IsPart) ? new ActionId(parts[0], ImmutableArray.Create(parts, 1, parts.Length - 1)) : null;
    }

    private static bool IsPart(string part) => !part.AsSpan().ContainsAnyExcept(Allowed);
}
