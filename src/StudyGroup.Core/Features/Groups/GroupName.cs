using System.Globalization;
using System.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Groups;

/// <summary>Reads a group's name as somebody typed it.</summary>
internal static class GroupName
{
    /// <summary>The name in the option "name", or why it can't be one.</summary>
    public static Outcome<string> Read(Options options) => Fitting(options.Text("name") ?? "") is var name && IsVisible(name)
        ? name
        : new Refusal($"Nobody could see that name. Try one with letters or digits.");

    /// <summary>The name on one line, cut to the maximum length.</summary>
    public static string Fitting(string text) =>
        Texts.Cut(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Group.MaxNameLength);

    private static bool IsVisible(string name) => name.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is
        not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.NonSpacingMark));
}
