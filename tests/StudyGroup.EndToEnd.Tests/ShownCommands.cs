using System.Text.RegularExpressions;

namespace StudyGroup.EndToEnd.Tests;

internal static partial class ShownCommands
{
    /// <summary>The text with command mentions as code: the bot may have learned the commands' ids since, or not yet.</summary>
    public static string WithoutCommandIds(this string text) => Mention().Replace(text, "`/$1`");

    [GeneratedRegex(@"</([a-z -]+):\d+>")]
    private static partial Regex Mention();
}
