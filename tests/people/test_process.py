from cordially.people import Company, Process


def test_a_process_is_called_by_title_and_company_as_far_as_they_are_known() -> None:
    acme = Company(id="co1", name="Acme")
    assert Process(id="pr1", company=acme, title="Analyst").called == "Analyst, Acme"
    assert Process(id="pr1", company=acme).called == "Acme"
    assert Process(id="pr1").called == "pr1"
