using System.Text.RegularExpressions;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>Reads presenters that an organizer typed: names and mentions, "Ann Lee, @Bo and Cy".</summary>
internal static partial class TypedPresenters
{
    /// <summary>The presenters in order.</summary>
    public static Outcome<List<Presenter>> Read(string typed, CommandCall call)
    {
        List<Presenter> read = [.. Separators().Split(typed).SelectMany(part => ReadPart(part, call))];
        if (read.Count == 0) return new Refusal($"I can't find a name in “{typed}”. Try Ann Lee, Bo Tran.");
        return read.Max(one => Texts.Length(one.Name ?? "")) is var longest && longest > Seminar.MaxTextLength
            ? new Refusal(
                $"A name can have up to {Seminar.MaxTextLength} characters; one of yours has {longest:N0}. Put commas between names.")
            : read;
    }

    // Mentions may have nothing but spaces between them.
    private static IEnumerable<Presenter> ReadPart(string part, CommandCall call)
    {
        List<string> name = [];
        foreach (var word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (call.MentionIn(word) is not { } member)
            {
                name.Add(word);
                continue;
            }

            if (name.Count > 0) yield return new Presenter(null, string.Join(' ', name));
            name.Clear();
            yield return new Presenter(member, call.NameOf(member));
        }

        if (name.Count > 0) yield return new Presenter(null, string.Join(' ', name));
    }

    [GeneratedRegex(@"\s*[,;\n]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
