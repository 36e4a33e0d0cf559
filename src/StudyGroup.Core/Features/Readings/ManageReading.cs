using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Readings;

/// <summary><c>/manage reading</c>: adds, changes or removes a reading.</summary>
public sealed partial class ManageReading(GroupChanges changes) : ICommand, ISuggests
{
    private const int MaxValueLength = 100;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage reading", "Add something to read for a seminar, or change or remove it",
        SeminarChoice.Option("Seminar") with { Required = true },
        new OptionSpec("title", "Title, DOI or arXiv id") { MaxLength = Reading.MaxTitleLength },
        new OptionSpec("link", "Link, DOI or arXiv id") { MaxLength = Reading.MaxUrlLength },
        new OptionSpec("part", "Which part, such as “ch. 3” or “pp. 12–30”") { MaxLength = Reading.MaxTextLength },
        new OptionSpec("authors", "Authors") { MaxLength = Reading.MaxTextLength },
        new OptionSpec("published", "Where or when it was published") { MaxLength = Reading.MaxTextLength },
        new OptionSpec("optional", "Whether members may skip it", OptionKind.YesNo),
        new OptionSpec("reading", "The reading to change or remove (default: add a new one)")
        {
            Suggests = true,
            MaxLength = MaxValueLength,
        },
        new OptionSpec("remove", "Remove it", OptionKind.YesNo))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        if (SeminarChoice.Find(call.Group, options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)) return refusal;
        var changed = await changes.ChangeAsync(call, group =>
        {
            if (group.Find(seminar.Id) is not { } now)
                return new Refusal($"{SeminarWords.Called(seminar)} has been removed. See {new Span.Command("schedule")}.");
            return Change(now, options).IsRefused(out var no, out var after) ? no : group.With(after);
        });
        if (changed.IsRefused(out refusal, out var done)) return refusal;
        var what = options.Yes("remove") ? "removed" : options.Text("reading") is null ? "added" : "changed";
        seminar = done.Group.Find(seminar.Id)!;
        var card = new Card { Title = $"Reading {what}: {SeminarWords.Title(seminar)}" };
        return new Reply.Private((seminar.Readings.IsEmpty
            ? card with { Lines = [$"No readings left."] }
            : Pages.Cut(card, [.. seminar.Readings.Select(ReadingWords.Of)])).WithUndo(done));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call)
    {
        if (call.Option != "reading") return SeminarChoice.Suggest(call);
        if (call.Options.Number("seminar") is not { } number || call.Group.Numbered(number) is not { } seminar) return [];
        return from reading in seminar.Readings.Index()
               let shown = Shown(reading.Index, reading.Item)
               where shown.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
               select new Suggestion(shown, Texts.Cut(shown, MaxValueLength));
    }

    private static Outcome<Seminar> Change(Seminar seminar, Options options)
    {
        if (options.Text("reading") is null && !options.Yes("remove"))
        {
            return Read(options, new Reading("")).IsRefused(out var wrong, out var added)
                ? wrong
                : ReadingRules.Put(seminar, seminar.Readings.Add(added));
        }

        if (Find(seminar, options.Text("reading")).IsRefused(out var refusal, out var known)) return refusal;
        if (options.Yes("remove")) return ReadingRules.Put(seminar, seminar.Readings.Remove(known));
        if (options.Values.Count == 2)
        {
            return new Refusal(
                $"What should I change? Fill in “title”, “link”, “part”, “authors”, “published” or “optional”, or set “remove”.");
        }

        return Read(options, known).IsRefused(out refusal, out var replaced)
            ? refusal
            : ReadingRules.Put(seminar, seminar.Readings.Replace(known, replaced));
    }

    // What isn't given stays.
    private static Outcome<Reading> Read(Options options, Reading known)
    {
        var read = ReadingRules.Read(new(
            options.Text("title") ?? known.Title, options.Text("link") ?? (options.Text("title") is null ? known.Url : null),
            options.Text("part") ?? known.Part, options.Text("authors") ?? known.Authors, options.Text("published") ?? known.Published,
            options.YesOrNo("optional") ?? known.IsOptional));
        return read.IsRefused(out var refusal, out var reading) ? refusal : reading with { Url = reading.Url ?? known.Url };
    }

    private static Outcome<Reading> Find(Seminar seminar, string? typed)
    {
        if (seminar.Readings.IsEmpty)
            return new Refusal($"{SeminarWords.Called(seminar)} has no readings yet. Add one with “title” or “link”.");
        if (typed is null) return seminar.Readings is [var only] ? only : new Refusal($"Which one? Pick it with “reading”.");
        var shown = seminar.Readings.Select((reading, i) => (Reading: reading, Shown: Shown(i, reading))).ToList();
        var found = shown.FindAll(r => Texts.Cut(r.Shown, MaxValueLength) == typed);
        if (found.Count == 0) found = shown.FindAll(r => r.Shown.Contains(Number().Replace(typed, ""), StringComparison.OrdinalIgnoreCase));
        return found is [var (reading, _)]
            ? reading
            : new Refusal($"No single reading matches “{Texts.Cut(typed, 40)}”. Pick one from the list as you type.");
    }

    // The number may have changed since it was suggested.
    [GeneratedRegex(@"^[0-9]+\. ", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private static string Shown(int index, Reading reading) => string.Create(
        CultureInfo.InvariantCulture, $"{index + 1}. {reading.Title}{(reading.Part is { } part ? $", {part}" : "")}");
}
