using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Backup;

/// <summary>An export from before seminars had readings, several presenters and teams.</summary>
public sealed class OldExportTests
{
    private const string Old = """
        {
          "format": "study-group",
          "version": 1,
          "exportedAt": "2026-11-23T09:00:00Z",
          "server": "770",
          "settings": {
            "book": "Designing Machine Learning Systems",
            "author": "Chip Huyen",
            "zone": "Europe/Berlin",
            "zoneIsChosen": true,
            "start": "18:00:00",
            "length": "0:01:30:00",
            "reminders": [
              "1:00:00:00"
            ],
            "nudges": true,
            "recap": false,
            "slidesNews": false
          },
          "nextSeminarId": 4,
          "nextBreakId": 1,
          "revision": 2,
          "seminars": [
            {
              "id": 1,
              "number": 1,
              "chapter": "Chapter 1",
              "topic": "Trees",
              "presenter": "5",
              "presenterName": "Ann & Bo",
              "date": {
                "is": "settled",
                "day": "2026-12-04",
                "secondOfTwo": false
              },
              "markedHeld": false,
              "slides": [],
              "notes": []
            },
            {
              "id": 2,
              "number": 2,
              "topic": "Graphs",
              "presenterName": "Lee, Ann",
              "date": {
                "is": "to-be-announced",
                "secondOfTwo": false
              },
              "markedHeld": false,
              "slides": [],
              "notes": []
            },
            {
              "id": 3,
              "number": 3,
              "topic": "Sets",
              "presenter": "6",
              "date": {
                "is": "coming-soon",
                "secondOfTwo": false
              },
              "markedHeld": false,
              "slides": [],
              "notes": []
            }
          ],
          "breaks": [],
          "points": [],
          "attendance": []
        }
        """;

    [Fact]
    public void Old_exports_presenters_are_the_only_ones_and_it_has_no_readings()
    {
        var group = Imported(TestGroup.Empty());

        Assert.Equal(
            [new Presenter(new MemberId(5), "Ann & Bo"), new Presenter(null, "Lee, Ann"), new Presenter(new MemberId(6), null)],
            group.Seminars.Select(s => Assert.Single(s.Presenters)));
        Assert.All(group.Seminars, s => Assert.Empty(s.Readings));
        Assert.All(group.Seminars, s => Assert.Null(s.Team));
        Assert.Equal((UnitWord.Chapter, 1), (group.Settings.Unit, group.Settings.PresentersPerSeminar));
    }

    [Fact]
    public void Old_export_imports_unchanged_into_the_group_that_it_made()
    {
        var group = Imported(TestGroup.Empty());

        Assert.Empty(Differences.Between(group, Imported(group)));
    }

    private static Group Imported(Group group)
    {
        var desk = new Desk { Group = group };
        return JsonImport.Plan(
            group, JsonImport.Read(Old).Value, removesMissing: true, FileChannels.AskAsync(group, Old, desk).Result, desk, desk,
            desk, desk, desk).Value.After;
    }
}
