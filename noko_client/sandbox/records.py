"""The records that an account holds, with the fields that the API shows of them."""

from noko_client._generated.sandbox_schema import *
