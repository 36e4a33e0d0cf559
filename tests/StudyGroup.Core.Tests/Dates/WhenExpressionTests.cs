using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

/// <summary>Compares the reader with what people write: the table next to this file says what they mean by it.</summary>
public sealed class WhenExpressionTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata"];
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'");

    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Dates", "when-expressions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string, string, string, string> InBerlin => In(0);

    public static TheoryData<string, string, string, string> InNewYork => In(1);

    public static TheoryData<string, string, string, string> InKolkata => In(2);

    [Fact]
    public void The_table_is_whole()
    {
        Assert.InRange(Rows.Length, 300, int.MaxValue);
        Assert.All(Rows, row => Assert.Equal(6, row.Length));
        Assert.Distinct(Rows.Select(row => (row[0], row[1], row[2])));
    }

    [Theory]
    [MemberData(nameof(InBerlin))]
    public void Expression_is_read_as_it_is_meant_in_Berlin(string typed, string now, string given, string meant) =>
        Assert.Equal(meant, Read(Zones[0], typed, now, given));

    [Theory]
    [MemberData(nameof(InNewYork))]
    public void Expression_is_read_as_it_is_meant_in_New_York(string typed, string now, string given, string meant) =>
        Assert.Equal(meant, Read(Zones[1], typed, now, given));

    [Theory]
    [MemberData(nameof(InKolkata))]
    public void Expression_is_read_as_it_is_meant_in_Kolkata(string typed, string now, string given, string meant) =>
        Assert.Equal(meant, Read(Zones[2], typed, now, given));

    private static TheoryData<string, string, string, string> In(int zone)
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var row in Rows) rows.Add(row[0], row[1], row[2], row[3 + zone]);
        return rows;
    }

    private static string Read(string zone, string typed, string now, string given)
    {
        var group = A.GroupIn(zone, given.StartsWith("start ", StringComparison.Ordinal) ? given["start ".Length..] : "18:00");
        var from = given.StartsWith("from ", StringComparison.Ordinal) ? Local.Parse(given["from ".Length..]).Value : (LocalDateTime?)null;
        var read = WhenReader.Read(
            typed, group, Minute.Parse(now).Value, from is { } date ? new SeminarDate.On(date.Date, date.TimeOfDay) : null,
            past: given == "past");
        return read switch
        {
            ParsedDate.Settled settled => Say(settled.Date),
            ParsedDate.InDoubt doubt => $"doubt: {string.Join(" / ", doubt.Dates.Select(Say).Order(StringComparer.Ordinal))}",
            _ => "refused",
        };

        string Say(SeminarDate said) => said switch
        {
            SeminarDate.On on => Minute.Format(on.StartIn(group)),
            SeminarDate.Tentative tentative => $"tentative {Say(tentative.Date)}",
            _ => said == SeminarDate.Soon ? "coming soon" : "TBA",
        };
    }
}
