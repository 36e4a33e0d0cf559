using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Readings;

/// <summary>
/// The form behind "Edit readings" on a seminar's card: all its readings as text, one per line, to be added to, changed and deleted. The
/// form's action says which readings it showed, so that nobody else's change is overwritten unseen.
/// </summary>
public sealed class EditReadings(GroupChanges changes) : PresentersForm(changes, Action)
{
    /// <summary>The action. The argument is the seminar's id.</summary>
    internal const string Action = "readings-edit";

    private const string Field = "readings";
    private const int MaxLength = 4_000;

    private protected override Refusal Others { get; } =
        new($"Only the presenters and organizers can change the readings. "
            + $"If you're presenting, ask an organizer to add you as a presenter.");

    private protected override Form Form(Seminar seminar, ActionId action)
    {
        var texts = Split([.. seminar.Readings.Select(ReadingsText.Write)]);
        return new Form(
            $"What to read for {SeminarWords.Name(seminar)}",
            action with { Arguments = [.. action.Arguments.Take(PlaceOfShown(action)), Shown(seminar)] },
            [
                .. texts.Select((text, i) => new FormField(
                    i == 0 ? Field : $"{Field}-{i + 1}",
                    i == 0 ? "One per line: title | link | part | authors" : "More, one per line", MaxLength,
                    Required: false, Multiline: true, text,
                    "Leases revisited | https://doi.org/10.1145/74850.74870 | pp. 1–8 | K. Marsh | 1989 | optional")),
            ]);
    }

    private protected override Outcome<Group> Change(Group group, Seminar seminar, FormCall call)
    {
        var typed = string.Join('\n', call.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value));
        if (ReadingsText.Read(typed).IsRefused(out var refusal, out var read)) return refusal;
        if (call.Action[PlaceOfShown(call.Action)] != Shown(seminar) && !seminar.Readings.SequenceEqual(read.Items))
            return Overtaken(seminar);
        return ReadingRules.Put(seminar, read.Items).IsRefused(out refusal, out var changed) ? refusal : group.With(changed);
    }

    private protected override Card Done(Seminar seminar, FormCall call)
    {
        var card = new Card { Title = $"Readings for {SeminarWords.Title(seminar)}" };
        return seminar.Readings.IsEmpty
            ? card with { Lines = [$"No readings left."] }
            : Pages.Cut(card, [.. seminar.Readings.Select(ReadingWords.Of)]);
    }

    // "Try again" opens the form with what was typed, and then as of now.
    private static Refusal Overtaken(Seminar seminar)
    {
        Line now = seminar.Readings.IsEmpty ? (Line)$"none" : Lists.And([.. seminar.Readings.Take(3).Select(ReadingWords.Named)]);
        var more = seminar.Readings.Length > 3 ? $" and {seminar.Readings.Length - 3} more" : "";
        return new(
            $"Someone changed these readings after you opened the form. They're now: {now}{more}. Try again to save yours instead.");
    }

    private static int PlaceOfShown(ActionId action) => action.Name == Action ? 1 : 2;

    private static string Shown(Seminar seminar) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', seminar.Readings.Select(r => r.ToString())))).AsSpan(0, 6));

    // Ten long readings take more than one field.
    private static List<string> Split(ImmutableArray<string> lines)
    {
        List<string> texts = [""];
        foreach (var line in lines)
        {
            if (Texts.Length(texts[^1]) + 1 + Texts.Length(line) > MaxLength) texts.Add("");
            texts[^1] += texts[^1].Length == 0 ? line : $"\n{line}";
        }

        return texts;
    }
}
