using System.Text.RegularExpressions;

namespace StudyGroup.Playground.LocalDiscord.Traffic;

/// <summary>Removes tokens from what is logged.</summary>
internal static partial class Secrets
{
    public static string Hide(string text) => InPath().Replace(InJson().Replace(text, "\"token\":\"(hidden)\""), "$1(hidden)");

    [GeneratedRegex("\"token\"\\s*:\\s*\"[^\"]*\"")]
    private static partial Regex InJson();

    [GeneratedRegex("(/(?:interactions|webhooks)/[0-9]+/)[^/?]+")]
    private static partial Regex InPath();
}
