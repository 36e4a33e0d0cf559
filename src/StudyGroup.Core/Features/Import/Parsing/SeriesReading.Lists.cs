using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Import.Parsing;

// Readings and slides in lists apart from the seminars.
internal sealed partial class SeriesReading
{
    private string? Add(ReadingItem item)
    {
        if (item.Reading is not { } reading) return "I can't tell what to read here. Write its title, or a link.";
        var place = _seminars.FindIndex(s => s.Number == item.Seminar);
        if (place < 0) return $"This is to be read for Seminar {item.Seminar}, but the table doesn't have one.";
        var seminar = _seminars[place];
        // If a reading is also in the table, the list says more about it.
        var known = seminar.Readings.FirstOrDefault(
            r => r.IsOptional is null && (reading.Url is not null && r.Url == reading.Url || r.Title == reading.Title));
        if (known is null && seminar.Readings.Length == Reading.MaxPerSeminar)
            return $"Seminar {item.Seminar} already has {Reading.MaxPerSeminar} readings, the maximum, so I left this one out.";
        _seminars[place] = seminar with
        {
            Readings = known is null ? seminar.Readings.Add(reading) : seminar.Readings.Replace(known, reading),
            Says = seminar.Says | Facts.Readings,
        };
        return null;
    }

    private string? Add(SlideItem item)
    {
        if (item.Deck is not { } deck)
            return $"The link isn't an http or https address of up to {SlideDeck.MaxUrlLength} characters. Use one that is.";
        if (item.Seminar is not { } number)
            return "I can't tell which seminar these slides are for. Write it in their title, such as “Seminar 3”.";
        var place = _seminars.FindIndex(s => s.Number == number);
        if (place < 0) return $"These slides are for Seminar {number}, but the table doesn't have one.";
        if (!_listed.Add((number, deck.Url))) return $"Seminar {number} already has these slides.";
        var seminar = _seminars[place];
        if (seminar.Slides.FirstOrDefault(s => s.Url == deck.Url) is { } known)
        {
            // If slides are also in the table, the list says more about them.
            _seminars[place] = seminar with { Slides = seminar.Slides.Replace(known, deck) };
            return null;
        }

        if (seminar.Slides.Length == SlideDeck.MaxPerSeminar)
            return $"Seminar {number} already has {SlideDeck.MaxPerSeminar} sets of slides, the maximum, so I left these out.";
        _seminars[place] = seminar with { Slides = seminar.Slides.Add(deck) };
        return null;
    }
}
